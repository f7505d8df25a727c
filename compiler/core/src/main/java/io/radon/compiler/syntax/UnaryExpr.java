package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** {@code -a} or {@code not a}. */
public record UnaryExpr(Span span, UnaryOperator operator, Expr operand) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitUnaryExpr(this);
  }
}
