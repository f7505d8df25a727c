package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** A name. */
public record NameExpr(Span span, Name name) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitNameExpr(this);
  }
}
