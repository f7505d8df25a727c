package io.radon.dsl;

import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.Callee;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.LiteralCallee;
import io.radon.compiler.syntax.NameExpr;
import java.util.List;

/** A value as a step, such as the size after {@code input:}. */
final class Literal extends Step.Single {
  private final Node<Expr> value;

  Literal(Value value) {
    this.value = value.expression();
  }

  @Override
  Node<Callee> callee() {
    return Node.of(value.site(), List.of(value), (span, origins) -> callee(value.build(origins)));
  }

  /** A name or a call is a step of its own, as the parser has it. */
  private static Callee callee(Expr value) {
    if (value instanceof NameExpr name) {
      return new CallCallee(name.span(), name.name(), List.of(), false);
    }
    if (value instanceof CallExpr call) {
      return new CallCallee(call.span(), call.name(), call.arguments(), true);
    }
    return new LiteralCallee(value.span(), value);
  }

  @Override
  public Node<Expr> expression() {
    return value;
  }
}
