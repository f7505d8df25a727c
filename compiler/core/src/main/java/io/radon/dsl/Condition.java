package io.radon.dsl;

import io.radon.compiler.syntax.BinaryOperator;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.UnaryExpr;
import io.radon.compiler.syntax.UnaryOperator;
import java.util.List;

/** True or false, as the compiler will find. */
public final class Condition extends Value {
  private final Node<Expr> expression;

  Condition(Node<Expr> expression) {
    this.expression = expression;
  }

  @Override
  public Node<Expr> expression() {
    return expression;
  }

  /** Both. */
  public Condition and(Condition other) {
    return new Condition(NumberValue.binary(BinaryOperator.AND, this, other));
  }

  /** One or both. */
  public Condition or(Condition other) {
    return new Condition(NumberValue.binary(BinaryOperator.OR, this, other));
  }

  /** Whether both are true or both false. */
  public Condition equalTo(Condition other) {
    return new Condition(NumberValue.binary(BinaryOperator.EQUAL, this, other));
  }

  /** Whether one is true and the other false. */
  public Condition notEqualTo(Condition other) {
    return new Condition(NumberValue.binary(BinaryOperator.NOT_EQUAL, this, other));
  }

  /** The opposite. */
  public Condition negated() {
    Node<Expr> operand = expression;
    return new Condition(
        Node.of(
            CallSite.here(),
            List.of(operand),
            (span, origins) -> new UnaryExpr(span, UnaryOperator.NOT, operand.build(origins))));
  }
}
