package io.radon.compiler.syntax;

/**
 * One method per kind of statement; no defaults, so that a new kind does not compile until it is
 * handled.
 */
public interface StatementVisitor<R> {
  R visitFlowStmt(FlowStmt statement);

  R visitSwitchStmt(SwitchStmt statement);

  R visitExpectStmt(ExpectStmt statement);

  R visitErrorStmt(ErrorStmt statement);
}
