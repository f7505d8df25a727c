package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** {@code a + b}. */
public record BinaryExpr(Span span, BinaryOperator operator, Expr left, Expr right)
    implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitBinaryExpr(this);
  }
}
