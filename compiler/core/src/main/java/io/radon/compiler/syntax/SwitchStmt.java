package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** {@code name = value}. */
public record SwitchStmt(Span span, Name name, Expr value) implements Statement {

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitSwitchStmt(this);
  }
}
