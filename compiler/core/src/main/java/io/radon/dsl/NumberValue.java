package io.radon.dsl;

import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.BinaryExpr;
import io.radon.compiler.syntax.BinaryOperator;
import io.radon.compiler.syntax.DecimalExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.IntExpr;
import io.radon.compiler.syntax.UnaryExpr;
import io.radon.compiler.syntax.UnaryOperator;
import java.util.List;

/**
 * A number that the compiler will compute: whole, or decimal. Division of whole numbers is exact.
 */
public final class NumberValue extends Value {
  private final Node<Expr> expression;

  NumberValue(Node<Expr> expression) {
    this.expression = expression;
  }

  @Override
  public Node<Expr> expression() {
    return expression;
  }

  /** {@code this + other}. */
  public NumberValue plus(NumberValue other) {
    return arithmetic(BinaryOperator.ADD, other);
  }

  /** {@code this + other}. */
  public NumberValue plus(int other) {
    return arithmetic(BinaryOperator.ADD, Values.number(other));
  }

  /** {@code this - other}. */
  public NumberValue minus(NumberValue other) {
    return arithmetic(BinaryOperator.SUBTRACT, other);
  }

  /** {@code this - other}. */
  public NumberValue minus(int other) {
    return arithmetic(BinaryOperator.SUBTRACT, Values.number(other));
  }

  /** {@code this * other}. */
  public NumberValue times(NumberValue other) {
    return arithmetic(BinaryOperator.MULTIPLY, other);
  }

  /** {@code this * other}. */
  public NumberValue times(int other) {
    return arithmetic(BinaryOperator.MULTIPLY, Values.number(other));
  }

  /** {@code this / other}; whole numbers must divide without a rest. */
  public NumberValue dividedBy(NumberValue other) {
    return arithmetic(BinaryOperator.DIVIDE, other);
  }

  /** {@code this / other}; whole numbers must divide without a rest. */
  public NumberValue dividedBy(int other) {
    return arithmetic(BinaryOperator.DIVIDE, Values.number(other));
  }

  /** {@code this % other}. */
  public NumberValue modulo(NumberValue other) {
    return arithmetic(BinaryOperator.REMAINDER, other);
  }

  /** {@code this % other}. */
  public NumberValue modulo(int other) {
    return arithmetic(BinaryOperator.REMAINDER, Values.number(other));
  }

  /** {@code -this}. */
  public NumberValue negated() {
    Node<Expr> operand = expression;
    return new NumberValue(
        Node.of(
            CallSite.here(),
            List.of(operand),
            (span, origins) -> negated(span, operand.build(origins))));
  }

  /** A literal takes its sign in, as in text. */
  private static Expr negated(Span span, Expr operand) {
    if (operand instanceof IntExpr number) {
      return new IntExpr(span, -number.value(), number.unit());
    }
    return operand instanceof DecimalExpr number
        ? new DecimalExpr(span, number.value().negate())
        : new UnaryExpr(span, UnaryOperator.NEGATE, operand);
  }

  /** {@code this < other}. */
  public Condition lessThan(NumberValue other) {
    return comparison(BinaryOperator.LESS, other);
  }

  /** {@code this < other}. */
  public Condition lessThan(int other) {
    return comparison(BinaryOperator.LESS, Values.number(other));
  }

  /** {@code this <= other}. */
  public Condition atMost(NumberValue other) {
    return comparison(BinaryOperator.AT_MOST, other);
  }

  /** {@code this <= other}. */
  public Condition atMost(int other) {
    return comparison(BinaryOperator.AT_MOST, Values.number(other));
  }

  /** {@code this > other}. */
  public Condition greaterThan(NumberValue other) {
    return comparison(BinaryOperator.GREATER, other);
  }

  /** {@code this > other}. */
  public Condition greaterThan(int other) {
    return comparison(BinaryOperator.GREATER, Values.number(other));
  }

  /** {@code this >= other}. */
  public Condition atLeast(NumberValue other) {
    return comparison(BinaryOperator.AT_LEAST, other);
  }

  /** {@code this >= other}. */
  public Condition atLeast(int other) {
    return comparison(BinaryOperator.AT_LEAST, Values.number(other));
  }

  /** {@code this == other}. */
  public Condition equalTo(NumberValue other) {
    return comparison(BinaryOperator.EQUAL, other);
  }

  /** {@code this == other}. */
  public Condition equalTo(int other) {
    return comparison(BinaryOperator.EQUAL, Values.number(other));
  }

  /** {@code this != other}. */
  public Condition notEqualTo(NumberValue other) {
    return comparison(BinaryOperator.NOT_EQUAL, other);
  }

  /** {@code this != other}. */
  public Condition notEqualTo(int other) {
    return comparison(BinaryOperator.NOT_EQUAL, Values.number(other));
  }

  private NumberValue arithmetic(BinaryOperator operator, NumberValue other) {
    return new NumberValue(binary(operator, this, other));
  }

  private Condition comparison(BinaryOperator operator, NumberValue other) {
    return new Condition(binary(operator, this, other));
  }

  static Node<Expr> binary(BinaryOperator operator, Value first, Value second) {
    Node<Expr> left = first.expression();
    Node<Expr> right = second.expression();
    return Node.of(
        CallSite.here(),
        List.of(left, right),
        (span, origins) ->
            new BinaryExpr(span, operator, left.build(origins), right.build(origins)));
  }
}
