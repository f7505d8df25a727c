package io.radon.compiler.elaborate;

import io.radon.compiler.bind.ArgumentMatcher;
import io.radon.compiler.bind.Signature;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.bind.Vocabulary;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.AnyExpr;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.BinaryExpr;
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
import io.radon.compiler.syntax.SyntaxNode;
import io.radon.compiler.syntax.TextExpr;
import io.radon.compiler.syntax.UnaryExpr;
import io.radon.compiler.syntax.UnaryOperator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions in an environment. What is wrong is reported once and becomes the error
 * value, which silences whatever uses it.
 */
final class Evaluator implements ExprVisitor<Value> {
  private static final Value ERROR = new ErrorValue();

  private final Session session;
  private final Environment environment;
  private final Arithmetic arithmetic;

  Evaluator(Session session, Environment environment) {
    this.session = session;
    this.environment = environment;
    this.arithmetic = new Arithmetic(session, this);
  }

  Value evaluate(Expr expr) {
    return expr.accept(this);
  }

  /** The value as a type, or the error value after a message. */
  Value evaluate(Expr expr, ValueType type, String what) {
    Value value = evaluate(expr);
    Value converted = type.convert(value);
    if (converted != null) {
      return converted;
    }
    Location place = environment.at(expr);
    Diagnostic wrong = DiagnosticCode.WRONG_TYPE.at(place, what, type.describe(), value.describe());
    boolean quoted =
        value instanceof TextValue text
            && (environment.unit().find(text.value()) != null
                || OpCatalog.layer(text.value()) != null);
    report(
        quoted
            ? wrong.withHelp(
                "write it without quotes", new TextEdit(place, ((TextValue) value).value()))
            : wrong);
    return ERROR;
  }

  /** A whole number that decides about structure, or null after a message. */
  @Nullable Long whole(Expr expr, String what) {
    Value value = evaluate(expr, ValueType.INT, what);
    return value instanceof IntValue whole ? (Long) session.freedom().used(whole) : null;
  }

  /** Where a piece of syntax stands. */
  Location at(SyntaxNode node) {
    return environment.at(node);
  }

  Value fault(DiagnosticCode code, SyntaxNode place, Object... facts) {
    report(code.at(environment.at(place), facts));
    return ERROR;
  }

  /** A division that leaves a remainder, with the way out. */
  Value inexact(BinaryExpr expr, Rational left, Rational right) {
    report(
        DiagnosticCode.INEXACT_DIVISION
            .at(environment.at(expr), left, right)
            .withHelp(
                ("write `floor(%1$s)` in its place to round down, `round_up(%1$s, 1)` to round up,"
                        + " `1.0 * %1$s` for a decimal")
                    .formatted(environment.unit().file().text(expr.span()))));
    return ERROR;
  }

  private void report(Diagnostic diagnostic) {
    session.reporter().report(diagnostic);
  }

  @Override
  public Value visitIntExpr(IntExpr expr) {
    return new IntValue(expr.value());
  }

  @Override
  public Value visitDecimalExpr(DecimalExpr expr) {
    return new DecimalValue(Rational.of(expr.value()));
  }

  @Override
  public Value visitSizeExpr(SizeExpr expr) {
    return new SizeValue(expr.sizes());
  }

  @Override
  public Value visitTextExpr(TextExpr expr) {
    return new TextValue(expr.value());
  }

  @Override
  public Value visitBooleanExpr(BooleanExpr expr) {
    return new BooleanValue(expr.value());
  }

  @Override
  public Value visitAnyExpr(AnyExpr expr) {
    return fault(DiagnosticCode.NOT_HERE, expr, "_", "it stands for any size in a checked shape");
  }

  @Override
  public Value visitNameExpr(NameExpr expr) {
    String name = expr.name().text();
    Value local = environment.names().get(name);
    if (local != null) {
      return local;
    }
    Symbol symbol = environment.unit().find(name);
    if (symbol != null) {
      return symbolValue(symbol, expr);
    }
    OpDefinition layer = OpCatalog.layer(name);
    if (layer != null) {
      return CallableValue.of(layer);
    }
    if (name.equals(Switches.NORM) || name.equals(Switches.ACT) || name.equals(Switches.SHORTCUT)) {
      return environment.switches().get(name);
    }
    if (Vocabulary.WORDS.contains(name)) {
      return new WordValue(name);
    }
    // The binder has told, or a damaged declaration may have been it.
    return ERROR;
  }

  private Value symbolValue(Symbol symbol, Expr expr) {
    return switch (symbol.kind()) {
      case CONSTANT -> session.constant(symbol);
      case BLOCK, SHORTCUT -> CallableValue.of(symbol);
      case MODEL, RECIPE, EXPERIMENT ->
          fault(DiagnosticCode.WRONG_KIND, expr, "a value", symbol.kind().word(), symbol.name());
    };
  }

  @Override
  public Value visitMemberExpr(MemberExpr expr) {
    if (!(expr.target() instanceof NameExpr target)) {
      return ERROR;
    }
    String member = expr.member().text();
    return switch (target.name().text()) {
      case "in" -> member(environment.in(), expr);
      case "out" -> member(environment.out(), expr);
      case "block" -> session.blocks().member(member, at(expr));
      default -> ERROR;
    };
  }

  private Value member(@Nullable Shape shape, MemberExpr expr) {
    if (shape == null) {
      // Its error has been told.
      return ERROR;
    }
    String member = expr.member().text();
    boolean ofSequences = member.equals("length");
    boolean place = !member.equals("channels") && shape.hasPlaces();
    if (place && ofSequences == shape.isImage()) {
      return fault(
          DiagnosticCode.NOT_HERE,
          expr,
          environment.unit().file().text(expr.span()),
          shape.isImage() ? "an image has `height` and `width`" : "a sequence has a `length`");
    }
    return switch (member) {
      case "channels" -> new IntValue(shape.channels());
      case "length" -> size(shape.width());
      case "height" -> size(shape.height());
      case "width" -> size(shape.width());
      default -> ERROR;
    };
  }

  private Value size(int size) {
    session.freedom().fixInput();
    return new IntValue(size);
  }

  @Override
  public Value visitIndexExpr(IndexExpr expr) {
    Value target = evaluate(expr.target());
    Long index = whole(expr.index(), "an index");
    if (index == null || target.kind() == ValueKind.ERROR) {
      return ERROR;
    }
    if (!(target instanceof ListValue list)) {
      return fault(DiagnosticCode.WRONG_OPERAND, expr.target(), "[ ]", "a list", target.describe());
    }
    int length = list.items().size();
    if (index >= 0 && index < length) {
      return list.items().get(index.intValue());
    }
    Diagnostic outside =
        DiagnosticCode.INDEX_OUT_OF_RANGE.at(environment.at(expr.index()), index, length);
    report(
        length == 0
            ? outside
            : outside.withHelp("items are counted from 0: the last is at " + (length - 1)));
    return ERROR;
  }

  @Override
  public Value visitListExpr(ListExpr expr) {
    List<Value> items = new ArrayList<>();
    for (Expr item : expr.items()) {
      items.add(evaluate(item));
    }
    boolean wrong = items.stream().anyMatch(item -> item.kind() == ValueKind.ERROR);
    return wrong ? ERROR : new ListValue(items);
  }

  @Override
  public Value visitCallExpr(CallExpr expr) {
    String name = expr.name().text();
    if (Vocabulary.FUNCTIONS.contains(name) && environment.unit().find(name) == null) {
      return arithmetic.call(expr);
    }
    Value callee = visitNameExpr(new NameExpr(expr.name().span(), expr.name()));
    if (callee.kind() == ValueKind.ERROR) {
      return ERROR;
    }
    if (!(callee instanceof CallableValue call)) {
      return fault(
          DiagnosticCode.WRONG_OPERAND,
          expr.name(),
          "( )",
          "a function, block or layer",
          callee.describe());
    }
    return partial(call, expr.arguments());
  }

  private Value partial(CallableValue call, List<Argument> arguments) {
    Callables callables = new Callables(session);
    Signature signature = callables.signature(call);
    Map<String, Argument> matched =
        new ArgumentMatcher(
                signature, call.bound().keySet(), environment.unit().file(), this::report)
            .match(arguments);
    Map<String, Value> values = new LinkedHashMap<>();
    Map<String, Location> places = new LinkedHashMap<>();
    boolean wrong = matched.size() < arguments.size();
    for (Map.Entry<String, Argument> entry : matched.entrySet()) {
      Value value = callables.argument(call, entry.getKey(), entry.getValue(), environment);
      wrong |= value.kind() == ValueKind.ERROR;
      values.put(entry.getKey(), value);
      places.put(entry.getKey(), environment.at(entry.getValue()));
    }
    return wrong ? ERROR : call.with(values, places);
  }

  @Override
  public Value visitUnaryExpr(UnaryExpr expr) {
    Value operand = evaluate(expr.operand());
    if (operand.kind() == ValueKind.ERROR) {
      return ERROR;
    }
    if (expr.operator() == UnaryOperator.NOT) {
      return operand instanceof BooleanValue flag
          ? new BooleanValue(!flag.value())
          : fault(
              DiagnosticCode.WRONG_OPERAND,
              expr.operand(),
              "not",
              "`true` or `false`",
              operand.describe());
    }
    Rational number = Numbers.of(operand, session.freedom());
    return number == null
        ? fault(DiagnosticCode.WRONG_OPERAND, expr.operand(), "-", "a number", operand.describe())
        : Numbers.value(number.negated(), operand.kind() == ValueKind.INT);
  }

  @Override
  public Value visitBinaryExpr(BinaryExpr expr) {
    return arithmetic.binary(expr);
  }

  @Override
  public Value visitConditionalExpr(ConditionalExpr expr) {
    Value condition = condition(expr.condition());
    return condition instanceof BooleanValue flag
        ? evaluate(flag.value() ? expr.then() : expr.otherwise())
        : ERROR;
  }

  /** A yes or no, or the error value after a message. */
  Value condition(Expr expr) {
    Value condition = evaluate(expr);
    return condition.kind() == ValueKind.BOOLEAN || condition.kind() == ValueKind.ERROR
        ? condition
        : fault(
            DiagnosticCode.WRONG_OPERAND, expr, "if", "`true` or `false`", condition.describe());
  }

  @Override
  public Value visitDurationExpr(DurationExpr expr) {
    return fault(DiagnosticCode.NOT_HERE, expr, expr.unit().text(), "durations belong to recipes");
  }

  @Override
  public Value visitRangeExpr(RangeExpr expr) {
    return fault(DiagnosticCode.NOT_HERE, expr, "..", "ranges belong to experiments");
  }

  @Override
  public Value visitFlowExpr(FlowExpr expr) {
    return fault(DiagnosticCode.NOT_HERE, expr, "->", "a flow is no value in a model");
  }

  @Override
  public Value visitErrorExpr(ErrorExpr expr) {
    return ERROR;
  }
}
