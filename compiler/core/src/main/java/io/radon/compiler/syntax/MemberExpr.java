package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** {@code in.channels}. */
public record MemberExpr(Span span, Expr target, Name member) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitMemberExpr(this);
  }
}
