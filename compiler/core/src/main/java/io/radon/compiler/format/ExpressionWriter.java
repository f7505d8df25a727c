package io.radon.compiler.format;

import io.radon.compiler.syntax.AnyExpr;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.BinaryExpr;
import io.radon.compiler.syntax.BinaryOperator;
import io.radon.compiler.syntax.Body;
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
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.RangeExpr;
import io.radon.compiler.syntax.SizeExpr;
import io.radon.compiler.syntax.Step;
import io.radon.compiler.syntax.TextExpr;
import io.radon.compiler.syntax.UnaryExpr;
import io.radon.compiler.syntax.UnaryOperator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes expressions and flows. Operators stand in parentheses wherever they must, which is
 * everywhere but right inside brackets, and wherever one binds less than its neighbour.
 */
final class ExpressionWriter implements ExprVisitor<String>, CalleeVisitor<String> {
  private final SourceWriter statements;

  ExpressionWriter(SourceWriter statements) {
    this.statements = statements;
  }

  /** An expression between brackets or commas. */
  String inBrackets(Expr expr) {
    return Binding.of(expr) == Binding.CHOICE ? "(" + expr.accept(this) + ")" : expr.accept(this);
  }

  /** An expression outside brackets: what is no single term stands in parentheses. */
  String term(Expr expr) {
    return at(Binding.TERM, expr);
  }

  /** A switch's or a constant's value: a term, a range or a flow. */
  String value(Expr expr) {
    if (expr instanceof RangeExpr range) {
      return term(range.first()) + " .. " + term(range.last());
    }
    return expr instanceof FlowExpr flow ? flow(flow.flow()) : term(expr);
  }

  /** An operand, in parentheses when it binds less than is needed. */
  private String at(Binding least, Expr expr) {
    String text = expr.accept(this);
    return Binding.of(expr).compareTo(least) >= 0 ? text : "(" + text + ")";
  }

  /** An operand, in parentheses unless it binds more. */
  private String above(Binding binding, Expr expr) {
    String text = expr.accept(this);
    return Binding.of(expr).compareTo(binding) > 0 ? text : "(" + text + ")";
  }

  String arguments(List<Argument> arguments) {
    return arguments.stream().map(this::argument).collect(Collectors.joining(", ", "(", ")"));
  }

  private String argument(Argument argument) {
    Name name = argument.name();
    return (name == null ? "" : name.text() + ": ") + inBrackets(argument.value());
  }

  String flow(Flow flow) {
    return flow.steps().stream().map(this::step).collect(Collectors.joining(" -> "));
  }

  private String step(Step step) {
    Expr count = step.count();
    Expr stride = step.stride();
    return (count == null ? "" : value(count, false) + " * ")
        + step.callee().accept(this)
        + (stride == null ? "" : " / " + value(stride, false));
  }

  /**
   * A value where a step might be: a call and an amount with a unit stand in parentheses, and so
   * does a name if it would be taken for a step.
   */
  private String value(Expr expr, boolean mayBeStep) {
    boolean enclosed =
        expr instanceof CallExpr
            || expr instanceof DurationExpr
            || (mayBeStep && expr instanceof NameExpr);
    return enclosed ? "(" + expr.accept(this) + ")" : term(expr);
  }

  static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }

  @Override
  public String visitCallCallee(CallCallee callee) {
    String arguments =
        callee.parenthesised() || !callee.arguments().isEmpty()
            ? arguments(callee.arguments())
            : "";
    return callee.name().text() + arguments;
  }

  @Override
  public String visitJoinCallee(JoinCallee callee) {
    boolean oneLine = callee.bodies().stream().allMatch(body -> body.statements().size() == 1);
    String separator = oneLine ? " | " : "\n|\n";
    String bodies =
        callee.bodies().stream()
            .map(body -> oneLine ? single(body) : statements.statements(body))
            .collect(Collectors.joining(separator));
    String inside = oneLine ? " " + bodies + " " : "\n" + bodies + "\n";
    return callee.name().text() + statements.arguments(callee.arguments()) + " {" + inside + "}";
  }

  private String single(Body body) {
    return body.statements().get(0).accept(statements);
  }

  @Override
  public String visitLiteralCallee(LiteralCallee callee) {
    return value(callee.value(), true);
  }

  @Override
  public String visitChoiceCallee(ChoiceCallee callee) {
    return "(if "
        + at(Binding.OR, callee.condition())
        + " then "
        + flow(callee.then())
        + " else "
        + flow(callee.otherwise())
        + ")";
  }

  @Override
  public String visitErrorCallee(ErrorCallee callee) {
    throw new IllegalArgumentException("a damaged step can't be written");
  }

  @Override
  public String visitIntExpr(IntExpr expr) {
    return NumberWriter.of(expr);
  }

  @Override
  public String visitDecimalExpr(DecimalExpr expr) {
    return NumberWriter.of(expr);
  }

  @Override
  public String visitSizeExpr(SizeExpr expr) {
    return expr.sizes().stream().map(String::valueOf).collect(Collectors.joining("x"));
  }

  @Override
  public String visitTextExpr(TextExpr expr) {
    return quoted(expr.value());
  }

  @Override
  public String visitBooleanExpr(BooleanExpr expr) {
    return Boolean.toString(expr.value());
  }

  @Override
  public String visitAnyExpr(AnyExpr expr) {
    return "_";
  }

  @Override
  public String visitNameExpr(NameExpr expr) {
    return expr.name().text();
  }

  @Override
  public String visitMemberExpr(MemberExpr expr) {
    String target = at(Binding.PRIMARY, expr.target());
    // Glued to a number, the member would be read as a part of it.
    String dot = Character.isDigit(target.charAt(0)) ? " ." : ".";
    return target + dot + expr.member().text();
  }

  @Override
  public String visitIndexExpr(IndexExpr expr) {
    return at(Binding.PRIMARY, expr.target()) + "[" + inBrackets(expr.index()) + "]";
  }

  @Override
  public String visitListExpr(ListExpr expr) {
    return expr.items().stream().map(this::inBrackets).collect(Collectors.joining(", ", "[", "]"));
  }

  @Override
  public String visitCallExpr(CallExpr expr) {
    return expr.name().text() + arguments(expr.arguments());
  }

  @Override
  public String visitUnaryExpr(UnaryExpr expr) {
    Binding least = expr.operator() == UnaryOperator.NOT ? Binding.NOT : Binding.PRIMARY;
    return expr.operator().symbol() + at(least, expr.operand());
  }

  /** Operators join to the left, so the right operand must bind more. */
  @Override
  public String visitBinaryExpr(BinaryExpr expr) {
    BinaryOperator operator = expr.operator();
    Binding own = Binding.of(expr);
    return at(own, expr.left()) + " " + operator.symbol() + " " + above(own, expr.right());
  }

  @Override
  public String visitConditionalExpr(ConditionalExpr expr) {
    return "if "
        + at(Binding.OR, expr.condition())
        + " then "
        + at(Binding.OR, expr.then())
        + " else "
        + at(Binding.OR, expr.otherwise());
  }

  @Override
  public String visitDurationExpr(DurationExpr expr) {
    return at(Binding.PRIMARY, expr.amount()) + " " + expr.unit().text();
  }

  @Override
  public String visitRangeExpr(RangeExpr expr) {
    return at(Binding.OR, expr.first()) + " .. " + at(Binding.OR, expr.last());
  }

  @Override
  public String visitFlowExpr(FlowExpr expr) {
    return flow(expr.flow());
  }

  @Override
  public String visitErrorExpr(ErrorExpr expr) {
    throw new IllegalArgumentException("a damaged expression can't be written");
  }
}
