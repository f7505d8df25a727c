package io.radon.dsl;

import io.radon.compiler.format.SourceWriter;
import io.radon.compiler.syntax.AnyExpr;
import io.radon.compiler.syntax.BinaryExpr;
import io.radon.compiler.syntax.BinaryOperator;
import io.radon.compiler.syntax.BooleanExpr;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.ConditionalExpr;
import io.radon.compiler.syntax.DecimalExpr;
import io.radon.compiler.syntax.DurationExpr;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.ExprVisitor;
import io.radon.compiler.syntax.FlowExpr;
import io.radon.compiler.syntax.IndexExpr;
import io.radon.compiler.syntax.IntExpr;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.MemberExpr;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.RangeExpr;
import io.radon.compiler.syntax.SizeExpr;
import io.radon.compiler.syntax.TextExpr;
import io.radon.compiler.syntax.UnaryExpr;
import io.radon.compiler.syntax.UnaryOperator;
import java.math.BigDecimal;
import java.util.List;

/** Writes expressions as the Java that builds them. */
final class JavaExpressions implements ExprVisitor<JavaCode> {
  private final JavaFlows flows;
  private final JavaCalls calls;

  JavaExpressions(JavaNames names, JavaRemarks remarks) {
    this.calls = new JavaCalls(names, this);
    this.flows = new JavaFlows(this, calls, remarks);
  }

  JavaFlows flows() {
    return flows;
  }

  JavaCalls calls() {
    return calls;
  }

  /** Where the builders take any object: Java's own literals will do. */
  String object(Expr expr) {
    if (expr instanceof BooleanExpr flag) {
      return Boolean.toString(flag.value());
    }
    if (expr instanceof TextExpr text) {
      return JavaLayout.text(text.value());
    }
    return expr instanceof DecimalExpr decimal && isPlain(decimal)
        ? literal(decimal)
        : expr.accept(this).text();
  }

  /** {@code 0.5}, {@code 1e-4}. */
  private static String literal(DecimalExpr decimal) {
    return Double.toString(decimal.value().doubleValue()).replace(".0E", "E").replace('E', 'e');
  }

  /** Whether Java's literal is the same number, digits included. */
  static boolean isPlain(DecimalExpr decimal) {
    double value = decimal.value().doubleValue();
    if (!Double.isFinite(value)) {
      return false;
    }
    BigDecimal again = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    BigDecimal read = again.scale() < 1 ? again.setScale(1) : again;
    return decimal.value().compareTo(read) == 0 && decimal.value().scale() == read.scale();
  }

  @Override
  public JavaCode visitIntExpr(IntExpr expr) {
    if (expr.unit() != 1) {
      return JavaCode.number("number(" + JavaLayout.text(SourceWriter.write(expr)) + ")");
    }
    String digits = SourceWriter.write(expr);
    return Math.abs(expr.value()) <= Integer.MAX_VALUE
        ? new JavaCode(digits, JavaCode.Kind.INT)
        : JavaCode.number("number(" + digits + "L)");
  }

  @Override
  public JavaCode visitDecimalExpr(DecimalExpr expr) {
    return JavaCode.number(
        isPlain(expr)
            ? "number(" + literal(expr) + ")"
            : "number(" + JavaLayout.text(SourceWriter.write(expr)) + ")");
  }

  @Override
  public JavaCode visitSizeExpr(SizeExpr expr) {
    List<String> sizes = expr.sizes().stream().map(String::valueOf).toList();
    return JavaCode.value(JavaLayout.call("size", sizes));
  }

  @Override
  public JavaCode visitTextExpr(TextExpr expr) {
    return JavaCode.value("text(" + JavaLayout.text(expr.value()) + ")");
  }

  @Override
  public JavaCode visitBooleanExpr(BooleanExpr expr) {
    return JavaCode.condition("bool(" + expr.value() + ")");
  }

  @Override
  public JavaCode visitAnyExpr(AnyExpr expr) {
    return JavaCode.value("any()");
  }

  @Override
  public JavaCode visitNameExpr(NameExpr expr) {
    String name = expr.name().text();
    return name.equals("stride") && calls.isFree(name)
        ? JavaCode.number("stride()")
        : calls.name(name);
  }

  @Override
  public JavaCode visitMemberExpr(MemberExpr expr) {
    String member = expr.member().text();
    if (expr.target() instanceof NameExpr target && calls.isFree(target.name().text())) {
      String name = target.name().text();
      boolean dimension = List.of("channels", "height", "width").contains(member);
      if (dimension && (name.equals("in") || name.equals("out"))) {
        return JavaCode.number(name + "()." + member + "()");
      }
      if (name.equals("block") && (member.equals("index") || member.equals("count"))) {
        return JavaCode.number(member.equals("index") ? "blockIndex()" : "blockCount()");
      }
    }
    String target = expr.target().accept(this).asValue();
    return JavaCode.value(target + ".member(" + JavaLayout.text(member) + ")");
  }

  @Override
  public JavaCode visitIndexExpr(IndexExpr expr) {
    String index = expr.index().accept(this).asAmount();
    return JavaCode.number(expr.target().accept(this).asValue() + ".at(" + index + ")");
  }

  @Override
  public JavaCode visitListExpr(ListExpr expr) {
    List<String> items = expr.items().stream().map(this::object).toList();
    return JavaCode.value(JavaLayout.call("list", items));
  }

  @Override
  public JavaCode visitCallExpr(CallExpr expr) {
    return calls.value(expr.name().text(), expr.arguments());
  }

  @Override
  public JavaCode visitUnaryExpr(UnaryExpr expr) {
    JavaCode operand = expr.operand().accept(this);
    return expr.operator() == UnaryOperator.NOT
        ? JavaCode.condition(operand.asCondition() + ".negated()")
        : JavaCode.number(operand.asNumber() + ".negated()");
  }

  @Override
  public JavaCode visitBinaryExpr(BinaryExpr expr) {
    JavaCode left = expr.left().accept(this);
    JavaCode right = expr.right().accept(this);
    BinaryOperator operator = expr.operator();
    boolean logical = operator == BinaryOperator.AND || operator == BinaryOperator.OR;
    boolean truth =
        left.kind() == JavaCode.Kind.CONDITION || right.kind() == JavaCode.Kind.CONDITION;
    boolean equality = operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL;
    String text =
        logical || (equality && truth)
            ? left.asCondition() + "." + method(operator) + "(" + right.asCondition() + ")"
            : left.asNumber() + "." + method(operator) + "(" + right.asAmount() + ")";
    return isArithmetic(operator) ? JavaCode.number(text) : JavaCode.condition(text);
  }

  private static String method(BinaryOperator operator) {
    return switch (operator) {
      case ADD -> "plus";
      case SUBTRACT -> "minus";
      case MULTIPLY -> "times";
      case DIVIDE -> "dividedBy";
      case REMAINDER -> "modulo";
      case EQUAL -> "equalTo";
      case NOT_EQUAL -> "notEqualTo";
      case LESS -> "lessThan";
      case AT_MOST -> "atMost";
      case GREATER -> "greaterThan";
      case AT_LEAST -> "atLeast";
      case AND -> "and";
      case OR -> "or";
    };
  }

  private static boolean isArithmetic(BinaryOperator operator) {
    return switch (operator) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> true;
      case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, AND, OR -> false;
    };
  }

  @Override
  public JavaCode visitConditionalExpr(ConditionalExpr expr) {
    String condition = expr.condition().accept(this).asCondition();
    JavaCode then = expr.then().accept(this);
    JavaCode otherwise = expr.otherwise().accept(this);
    if (then.isNumber() && otherwise.isNumber()) {
      return JavaCode.number(
          JavaLayout.call("when", condition, then.asAmount(), otherwise.asAmount()));
    }
    boolean steps = then.kind() == JavaCode.Kind.STEP && otherwise.kind() == JavaCode.Kind.STEP;
    boolean truths =
        then.kind() == JavaCode.Kind.CONDITION && otherwise.kind() == JavaCode.Kind.CONDITION;
    String text = JavaLayout.call("when", condition, then.asValue(), otherwise.asValue());
    return steps ? JavaCode.step(text) : truths ? JavaCode.condition(text) : JavaCode.value(text);
  }

  @Override
  public JavaCode visitDurationExpr(DurationExpr expr) {
    return JavaCode.value(JavaLayout.call(expr.unit().text(), object(expr.amount())));
  }

  @Override
  public JavaCode visitRangeExpr(RangeExpr expr) {
    JavaCode first = expr.first().accept(this);
    JavaCode last = expr.last().accept(this);
    return JavaCode.value(JavaLayout.call("range", first.asNumber(), last.asNumber()));
  }

  @Override
  public JavaCode visitFlowExpr(FlowExpr expr) {
    return flows.flow(expr.flow());
  }

  @Override
  public JavaCode visitErrorExpr(ErrorExpr expr) {
    throw new IllegalArgumentException("a damaged expression has no Java");
  }
}
