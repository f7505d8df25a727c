package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** {@code if c then a else b}. */
public record ConditionalExpr(Span span, Expr condition, Expr then, Expr otherwise)
    implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitConditionalExpr(this);
  }
}
