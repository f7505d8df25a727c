package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** {@code (if c then a else b)} with flows as arms. */
public record ChoiceCallee(Span span, Expr condition, Flow then, Flow otherwise) implements Callee {

  @Override
  public <R> R accept(CalleeVisitor<R> visitor) {
    return visitor.visitChoiceCallee(this);
  }
}
