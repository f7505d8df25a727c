package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** A whole number; suffixes {@code k M G KiB MiB GiB} are multiplied out. */
public record IntExpr(Span span, long value) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitIntExpr(this);
  }
}
