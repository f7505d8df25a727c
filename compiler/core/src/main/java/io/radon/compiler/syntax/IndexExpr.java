package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** {@code depths[0]}. */
public record IndexExpr(Span span, Expr target, Expr index) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitIndexExpr(this);
  }
}
