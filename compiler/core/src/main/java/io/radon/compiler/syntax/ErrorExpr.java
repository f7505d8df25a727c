package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** A damaged expression; the user has been told. */
public record ErrorExpr(Span span) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitErrorExpr(this);
  }
}
