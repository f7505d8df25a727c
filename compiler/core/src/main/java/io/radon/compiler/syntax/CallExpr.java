package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.util.List;

/** {@code round_up(a, 8)}, {@code group_norm(groups: 32)}. */
public record CallExpr(Span span, Name name, List<Argument> arguments) implements Expr {
  public CallExpr {
    arguments = List.copyOf(arguments);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitCallExpr(this);
  }
}
