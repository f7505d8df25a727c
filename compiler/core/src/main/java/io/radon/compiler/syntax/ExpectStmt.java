package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** {@code expect left == right}. */
public record ExpectStmt(Span span, Expr left, Comparison comparison, Expr right)
    implements Statement {

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitExpectStmt(this);
  }
}
