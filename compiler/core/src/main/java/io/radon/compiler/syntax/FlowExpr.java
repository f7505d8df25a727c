package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** A flow of two steps or more as a value, such as a recipe's images. */
public record FlowExpr(Span span, Flow flow) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitFlowExpr(this);
  }
}
