package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** {@code 1 .. 5}, both ends included. */
public record RangeExpr(Span span, Expr first, Expr last) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitRangeExpr(this);
  }
}
