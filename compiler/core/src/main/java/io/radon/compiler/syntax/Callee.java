package io.radon.compiler.syntax;

/** What a step does. */
public sealed interface Callee extends SyntaxNode
    permits CallCallee, JoinCallee, LiteralCallee, ChoiceCallee, ErrorCallee {
  <R> R accept(CalleeVisitor<R> visitor);
}
