package io.radon.dsl;

import io.radon.compiler.syntax.AnyExpr;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.BinaryExpr;
import io.radon.compiler.syntax.BinaryOperator;
import io.radon.compiler.syntax.BooleanExpr;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.CalleeVisitor;
import io.radon.compiler.syntax.ChoiceCallee;
import io.radon.compiler.syntax.ConditionalExpr;
import io.radon.compiler.syntax.DecimalExpr;
import io.radon.compiler.syntax.DurationExpr;
import io.radon.compiler.syntax.ErrorCallee;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.ExprVisitor;
import io.radon.compiler.syntax.Flow;
import io.radon.compiler.syntax.FlowExpr;
import io.radon.compiler.syntax.IndexExpr;
import io.radon.compiler.syntax.IntExpr;
import io.radon.compiler.syntax.JoinCallee;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.LiteralCallee;
import io.radon.compiler.syntax.MemberExpr;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.RangeExpr;
import io.radon.compiler.syntax.SizeExpr;
import io.radon.compiler.syntax.Step;
import io.radon.compiler.syntax.TextExpr;
import io.radon.compiler.syntax.UnaryExpr;
import io.radon.compiler.syntax.UnaryOperator;
import java.util.List;
import java.util.StringJoiner;

/**
 * Writes expressions and flows. The level says what binds tighter: an operand of a lower level than
 * its place needs parentheses.
 */
final class ExpressionPrinter
    implements ExprVisitor<ExpressionPrinter.Text>, CalleeVisitor<String> {
  /** A conditional: the loosest. */
  private static final int CHOICE = 0;

  private static final int FLOW = 1;
  private static final int RANGE = 2;
  private static final int OR = 3;
  private static final int AND = 4;
  private static final int NOT = 5;
  private static final int EQUALITY = 6;
  private static final int ORDER = 7;
  private static final int SUM = 8;
  private static final int PRODUCT = 9;
  private static final int SIGN = 10;
  private static final int AMOUNT = 11;

  /** A literal, a name, a call, a list: what needs no parentheses anywhere. */
  private static final int ATOM = 12;

  private final SpecPrinter statements = new SpecPrinter(this);

  SpecPrinter statements() {
    return statements;
  }

  /** Where all operators are arithmetic: in {@code ( )} and {@code [ ]}. */
  String inside(Expr expr) {
    return expr.accept(this).text();
  }

  /** Outside of brackets: one term, a range of terms, or a flow. */
  String outside(Expr expr) {
    if (expr instanceof FlowExpr value) {
      return flow(value.flow(), false);
    }
    return expr instanceof RangeExpr range
        ? term(range.first()) + " .. " + term(range.last())
        : term(expr);
  }

  /** One term, with its sign or unit. */
  private String term(Expr expr) {
    Text text = expr.accept(this);
    boolean signed = expr instanceof IntExpr || expr instanceof DecimalExpr;
    return text.level() >= AMOUNT || signed ? text.text() : "(" + text.text() + ")";
  }

  private String at(int level, Expr expr) {
    Text text = expr.accept(this);
    return text.level() >= level ? text.text() : "(" + text.text() + ")";
  }

  String arguments(List<Argument> arguments) {
    StringJoiner text = new StringJoiner(", ", "(", ")");
    for (Argument argument : arguments) {
      String value = inside(argument.value());
      text.add(argument.name() == null ? value : argument.name().text() + ": " + value);
    }
    return text.toString();
  }

  /** Inside of parentheses a choice stands without its own where nothing follows. */
  String flow(Flow flow, boolean inside) {
    StringJoiner text = new StringJoiner(" -> ");
    flow.steps().forEach(step -> text.add(step(step, inside)));
    return text.toString();
  }

  private String step(Step step, boolean inside) {
    String callee = step.callee().accept(this);
    if (inside && step.callee() instanceof LiteralCallee literal) {
      callee = at(RANGE, literal.value());
    }
    return (step.count() == null ? "" : term(step.count()) + " * ")
        + callee
        + (step.stride() == null ? "" : " / " + term(step.stride()));
  }

  @Override
  public String visitCallCallee(CallCallee callee) {
    return callee.name().text() + (callee.parenthesised() ? arguments(callee.arguments()) : "");
  }

  @Override
  public String visitJoinCallee(JoinCallee callee) {
    StringJoiner bodies = new StringJoiner("|\n", "{\n", "}");
    callee.bodies().forEach(body -> bodies.add(statements.statements(body)));
    return callee.name().text()
        + (callee.arguments().isEmpty() ? "" : arguments(callee.arguments()))
        + " "
        + bodies;
  }

  @Override
  public String visitLiteralCallee(LiteralCallee callee) {
    return term(callee.value());
  }

  @Override
  public String visitChoiceCallee(ChoiceCallee callee) {
    return "(if "
        + at(FLOW, callee.condition())
        + " then "
        + flow(callee.then(), true)
        + " else "
        + flow(callee.otherwise(), true)
        + ")";
  }

  @Override
  public String visitErrorCallee(ErrorCallee callee) {
    throw new IllegalArgumentException("a damaged step has no text");
  }

  private static Text atom(String text) {
    return new Text(ATOM, text);
  }

  private static Text signed(boolean negative, String text) {
    return new Text(negative ? SIGN : ATOM, text);
  }

  @Override
  public Text visitIntExpr(IntExpr expr) {
    return signed(expr.value() < 0, NumberText.of(expr));
  }

  @Override
  public Text visitDecimalExpr(DecimalExpr expr) {
    return signed(expr.value().signum() < 0, NumberText.of(expr));
  }

  @Override
  public Text visitSizeExpr(SizeExpr expr) {
    return atom(String.join("x", expr.sizes().stream().map(size -> "" + size).toList()));
  }

  @Override
  public Text visitTextExpr(TextExpr expr) {
    return atom(quoted(expr.value()));
  }

  static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }

  @Override
  public Text visitBooleanExpr(BooleanExpr expr) {
    return atom(Boolean.toString(expr.value()));
  }

  @Override
  public Text visitAnyExpr(AnyExpr expr) {
    return atom("_");
  }

  @Override
  public Text visitNameExpr(NameExpr expr) {
    return atom(expr.name().text());
  }

  @Override
  public Text visitMemberExpr(MemberExpr expr) {
    return atom(at(ATOM, expr.target()) + "." + expr.member().text());
  }

  @Override
  public Text visitIndexExpr(IndexExpr expr) {
    return atom(at(ATOM, expr.target()) + "[" + inside(expr.index()) + "]");
  }

  @Override
  public Text visitListExpr(ListExpr expr) {
    return atom("[" + String.join(", ", expr.items().stream().map(this::inside).toList()) + "]");
  }

  @Override
  public Text visitCallExpr(CallExpr expr) {
    return atom(expr.name().text() + arguments(expr.arguments()));
  }

  @Override
  public Text visitUnaryExpr(UnaryExpr expr) {
    return expr.operator() == UnaryOperator.NOT
        ? new Text(NOT, "not " + at(NOT, expr.operand()))
        : new Text(SIGN, "-" + at(ATOM, expr.operand()));
  }

  @Override
  public Text visitBinaryExpr(BinaryExpr expr) {
    int level = level(expr.operator());
    String sign = " " + expr.operator().symbol() + " ";
    return new Text(level, at(level, expr.left()) + sign + at(level + 1, expr.right()));
  }

  private static int level(BinaryOperator operator) {
    return switch (operator) {
      case OR -> OR;
      case AND -> AND;
      case EQUAL, NOT_EQUAL -> EQUALITY;
      case LESS, AT_MOST, GREATER, AT_LEAST -> ORDER;
      case ADD, SUBTRACT -> SUM;
      case MULTIPLY, DIVIDE, REMAINDER -> PRODUCT;
    };
  }

  @Override
  public Text visitConditionalExpr(ConditionalExpr expr) {
    return new Text(
        CHOICE,
        "if "
            + at(FLOW, expr.condition())
            + " then "
            + at(FLOW, expr.then())
            + " else "
            + at(FLOW, expr.otherwise()));
  }

  @Override
  public Text visitDurationExpr(DurationExpr expr) {
    return new Text(AMOUNT, at(ATOM, expr.amount()) + " " + expr.unit().text());
  }

  @Override
  public Text visitRangeExpr(RangeExpr expr) {
    return new Text(RANGE, at(OR, expr.first()) + " .. " + at(OR, expr.last()));
  }

  @Override
  public Text visitFlowExpr(FlowExpr expr) {
    boolean single = expr.flow().steps().size() == 1;
    return new Text(single ? ATOM : FLOW, flow(expr.flow(), true));
  }

  @Override
  public Text visitErrorExpr(ErrorExpr expr) {
    throw new IllegalArgumentException("a damaged expression has no text");
  }

  /**
   * A piece of text with what holds it together.
   *
   * @param level one of the levels above
   */
  record Text(int level, String text) {}
}
