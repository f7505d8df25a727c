package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** A text in double quotes, unescaped. */
public record TextExpr(Span span, String value) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitTextExpr(this);
  }
}
