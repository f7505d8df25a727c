package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/**
 * A whole number; suffixes {@code k M G KiB MiB GiB} are multiplied out.
 *
 * @param unit what one step of the last digit written is worth: 1 for {@code 32}, 1,000 for {@code
 *     32k}, 1,000,000 for {@code 3.664G}; {@code ~} compares to the digits written
 */
public record IntExpr(Span span, long value, long unit) implements Expr {
  /** A number written without a suffix. */
  public IntExpr(Span span, long value) {
    this(span, value, 1);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitIntExpr(this);
  }
}
