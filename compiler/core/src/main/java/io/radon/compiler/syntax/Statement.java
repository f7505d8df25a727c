package io.radon.compiler.syntax;

/** A statement of a body. */
public sealed interface Statement extends SyntaxNode
    permits FlowStmt, SwitchStmt, ExpectStmt, ErrorStmt {
  <R> R accept(StatementVisitor<R> visitor);
}
