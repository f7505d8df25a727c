package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** {@code true} or {@code false}. */
public record BooleanExpr(Span span, boolean value) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitBooleanExpr(this);
  }
}
