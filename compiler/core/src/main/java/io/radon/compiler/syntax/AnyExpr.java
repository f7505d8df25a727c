package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** {@code _}: any value, in a checked shape. */
public record AnyExpr(Span span) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitAnyExpr(this);
  }
}
