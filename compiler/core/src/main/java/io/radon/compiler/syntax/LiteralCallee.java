package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** A literal, such as the size after {@code input:}. */
public record LiteralCallee(Span span, Expr value) implements Callee {

  @Override
  public <R> R accept(CalleeVisitor<R> visitor) {
    return visitor.visitLiteralCallee(this);
  }
}
