package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** {@code 64k steps}, {@code [60, 85] percent}. */
public record DurationExpr(Span span, Expr amount, Name unit) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitDurationExpr(this);
  }
}
