package io.radon.compiler.elaborate;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.BinaryExpr;
import io.radon.compiler.syntax.BinaryOperator;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Operators and functions. Whole numbers divide exactly or not at all; inside {@code floor} and
 * {@code round_up}, which make a whole number of any, a division may leave a fraction.
 */
final class Arithmetic {
  private static final Value ERROR = new ErrorValue();

  private final Session session;
  private final Evaluator evaluator;
  private int fractions;

  Arithmetic(Session session, Evaluator evaluator) {
    this.session = session;
    this.evaluator = evaluator;
  }

  Value binary(BinaryExpr expr) {
    Value left = evaluator.evaluate(expr.left());
    BinaryOperator operator = expr.operator();
    if (operator == BinaryOperator.AND || operator == BinaryOperator.OR) {
      return logical(expr, left);
    }
    Value right = evaluator.evaluate(expr.right());
    if (left.kind() == ValueKind.ERROR || right.kind() == ValueKind.ERROR) {
      return ERROR;
    }
    Rational first = Numbers.of(left, session.freedom());
    Rational second = Numbers.of(right, session.freedom());
    boolean equality = operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL;
    if (equality && first == null && left.kind() == right.kind()) {
      return new BooleanValue(left.equals(right) == (operator == BinaryOperator.EQUAL));
    }
    if (first == null) {
      return operand(operator, expr.left(), left);
    }
    if (second == null) {
      return operand(operator, expr.right(), right);
    }
    boolean whole = left.kind() == ValueKind.INT && right.kind() == ValueKind.INT;
    return numeric(expr, first, second, whole);
  }

  private Value operand(BinaryOperator operator, Expr place, Value found) {
    return evaluator.fault(
        DiagnosticCode.WRONG_OPERAND, place, operator.symbol(), "a number", found.describe());
  }

  private Value logical(BinaryExpr expr, Value left) {
    boolean and = expr.operator() == BinaryOperator.AND;
    if (left instanceof BooleanValue flag && flag.value() != and) {
      return left;
    }
    Value right = left instanceof BooleanValue ? evaluator.evaluate(expr.right()) : left;
    if (right.kind() == ValueKind.BOOLEAN || right.kind() == ValueKind.ERROR) {
      return right;
    }
    return evaluator.fault(
        DiagnosticCode.WRONG_OPERAND,
        left instanceof BooleanValue ? expr.right() : expr.left(),
        expr.operator().symbol(),
        "`true` or `false`",
        right.describe());
  }

  private Value numeric(BinaryExpr expr, Rational left, Rational right, boolean whole) {
    int order = left.compareTo(right);
    return switch (expr.operator()) {
      case ADD -> result(expr, left.plus(right), whole);
      case SUBTRACT -> result(expr, left.minus(right), whole);
      case MULTIPLY -> result(expr, left.times(right), whole);
      case DIVIDE -> quotient(expr, left, right, whole);
      case REMAINDER ->
          right.sign() == 0
              ? evaluator.fault(DiagnosticCode.DIVISION_BY_ZERO, expr.right())
              : result(expr, left.modulo(right), whole);
      case EQUAL -> new BooleanValue(order == 0);
      case NOT_EQUAL -> new BooleanValue(order != 0);
      case LESS -> new BooleanValue(order < 0);
      case AT_MOST -> new BooleanValue(order <= 0);
      case GREATER -> new BooleanValue(order > 0);
      case AT_LEAST -> new BooleanValue(order >= 0);
      case AND, OR -> throw new IllegalStateException("handled before");
    };
  }

  private Value quotient(BinaryExpr expr, Rational left, Rational right, boolean whole) {
    if (right.sign() == 0) {
      return evaluator.fault(DiagnosticCode.DIVISION_BY_ZERO, expr.right());
    }
    Rational result = left.dividedBy(right);
    if (whole && !result.whole() && fractions == 0) {
      return evaluator.inexact(expr, left, right);
    }
    return result(expr, result, whole);
  }

  private Value result(Expr place, Rational number, boolean whole) {
    if (number.excessive() || (whole && number.whole() && !number.fitsLong())) {
      return evaluator.fault(DiagnosticCode.RESULT_TOO_LARGE, place);
    }
    return Numbers.value(number, whole && number.whole());
  }

  /** A call of one of the functions. */
  Value call(CallExpr expr) {
    String name = expr.name().text();
    boolean rounds = name.equals("floor") || name.equals("round_up");
    fractions += rounds ? 1 : 0;
    List<Rational> numbers = new ArrayList<>();
    boolean whole = true;
    boolean wrong = false;
    for (Argument argument : expr.arguments()) {
      Name label = argument.name();
      if (label != null) {
        wrong = true;
        evaluator.fault(DiagnosticCode.UNKNOWN_ARGUMENT, label, name, label.text());
        continue;
      }
      Value value = evaluator.evaluate(argument.value());
      Rational number = Numbers.of(value, session.freedom());
      if (number == null) {
        wrong = true;
        if (value.kind() != ValueKind.ERROR) {
          evaluator.fault(
              DiagnosticCode.WRONG_OPERAND, argument, name, "a number", value.describe());
        }
        continue;
      }
      whole &= value.kind() == ValueKind.INT;
      numbers.add(number);
    }
    fractions -= rounds ? 1 : 0;
    return wrong ? ERROR : apply(expr, numbers, whole);
  }

  private Value apply(CallExpr expr, List<Rational> numbers, boolean whole) {
    return switch (expr.name().text()) {
      case "floor" -> counted(expr, numbers, 1) ? floor(expr, numbers.get(0)) : ERROR;
      case "round_up" -> counted(expr, numbers, 2) ? roundUp(expr, numbers) : ERROR;
      case "log2" -> counted(expr, numbers, 1) ? logarithm(expr, numbers.get(0)) : ERROR;
      case "min" -> extreme(expr, numbers, whole, -1);
      case "max" -> extreme(expr, numbers, whole, 1);
      default -> throw new IllegalStateException("not a function: " + expr.name().text());
    };
  }

  private boolean counted(CallExpr expr, List<Rational> numbers, int count) {
    if (numbers.size() == count) {
      return true;
    }
    evaluator.fault(
        DiagnosticCode.WRONG_BODY_COUNT,
        expr,
        expr.name().text(),
        count == 1 ? "1 number" : count + " numbers",
        numbers.size());
    return false;
  }

  private Value floor(Expr place, Rational number) {
    return result(place, number.floor(), true);
  }

  private Value roundUp(CallExpr expr, List<Rational> numbers) {
    Rational step = numbers.get(1);
    if (step.sign() <= 0) {
      return evaluator.fault(
          DiagnosticCode.OUT_OF_RANGE,
          expr.arguments().get(1),
          "the second number of `round_up`",
          "above 0",
          step);
    }
    Rational result = numbers.get(0).dividedBy(step).ceiling().times(step);
    return result(expr, result, step.whole());
  }

  private Value logarithm(Expr place, Rational number) {
    if (number.sign() <= 0) {
      return evaluator.fault(
          DiagnosticCode.OUT_OF_RANGE, place, "the number of `log2`", "above 0", number);
    }
    if (number.whole() && number.numerator().bitCount() == 1) {
      return new IntValue(number.numerator().bitLength() - 1);
    }
    double logarithm = Math.log(number.doubleValue()) / Math.log(2);
    return new DecimalValue(Rational.of(BigDecimal.valueOf(logarithm)));
  }

  private Value extreme(CallExpr expr, List<Rational> numbers, boolean whole, int sign) {
    if (numbers.isEmpty()) {
      counted(expr, numbers, 2);
      return ERROR;
    }
    Rational best = numbers.get(0);
    for (Rational number : numbers) {
      best = number.compareTo(best) * sign > 0 ? number : best;
    }
    return result(expr, best, whole);
  }
}
