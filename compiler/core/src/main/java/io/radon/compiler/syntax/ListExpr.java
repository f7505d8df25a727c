package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.util.List;

/** {@code [a, b]}. */
public record ListExpr(Span span, List<Expr> items) implements Expr {
  public ListExpr {
    items = List.copyOf(items);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitListExpr(this);
  }
}
