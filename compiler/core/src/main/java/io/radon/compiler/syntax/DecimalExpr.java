package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.math.BigDecimal;

/** A decimal number, exact; the scale keeps the digits written. */
public record DecimalExpr(Span span, BigDecimal value) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitDecimalExpr(this);
  }
}
