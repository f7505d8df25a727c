package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** A damaged step; the user has been told. */
public record ErrorCallee(Span span) implements Callee {

  @Override
  public <R> R accept(CalleeVisitor<R> visitor) {
    return visitor.visitErrorCallee(this);
  }
}
