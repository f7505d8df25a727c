package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.util.List;

/** {@code 224x224x3}: one token. */
public record SizeExpr(Span span, List<Long> sizes) implements Expr {
  public SizeExpr {
    sizes = List.copyOf(sizes);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitSizeExpr(this);
  }
}
