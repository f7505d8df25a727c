package io.radon.compiler.elaborate;

import io.radon.compiler.bind.ArgumentMatcher;
import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.bind.ExpressionCheck;
import io.radon.compiler.bind.Formal;
import io.radon.compiler.bind.Signature;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.ir.Duration;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.DurationExpr;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers, durations, words and calls in the values of a recipe, and tells what is wrong. */
final class RecipeValues {
  static final double MOST = 1e9;
  private static final Set<Duration.Unit> LENGTHS =
      Set.of(Duration.Unit.STEPS, Duration.Unit.EPOCHS);

  private final DiagnosticSink sink;
  private final BoundUnit unit;

  RecipeValues(DiagnosticSink sink, BoundUnit unit) {
    this.sink = sink;
    this.unit = unit;
  }

  /**
   * A call of one of several functions.
   *
   * @param sound whether every argument is one of the function's
   */
  record Matched(Signature signature, Map<String, Argument> arguments, boolean sound) {
    /** An argument; null where it is not given. */
    @Nullable Expr value(String name) {
      Argument argument = arguments.get(name);
      return argument == null ? null : argument.value();
    }
  }

  /** Whether it is the word that takes a key back. */
  static boolean isNone(Expr value) {
    return value instanceof NameExpr name && name.name().text().equals("none");
  }

  /** Where it is written. */
  Location place(SyntaxNode node) {
    return unit.at(node);
  }

  /** Tells a conflict. */
  void report(Diagnostic diagnostic) {
    sink.reportOnce(diagnostic);
  }

  static Signature signature(String name, List<String> required, List<String> optional) {
    List<Formal> formals = new ArrayList<>();
    required.forEach(each -> formals.add(new Formal(each, true)));
    optional.forEach(each -> formals.add(new Formal(each, false)));
    return new Signature(name, formals);
  }

  /** The arguments of a call of one of the functions, or null after a message. */
  @Nullable Matched call(Expr value, List<Signature> known, String what) {
    List<String> names = known.stream().map(Signature::callee).toList();
    Name name = null;
    List<Argument> arguments = List.of();
    if (value instanceof CallExpr call) {
      name = call.name();
      arguments = call.arguments();
    } else if (value instanceof NameExpr word) {
      name = word.name();
    }
    if (name == null) {
      wrong(value, what, "a call of " + either(names));
      return null;
    }
    Signature signature = signature(name, known, names, what);
    return signature == null ? null : matched(value, signature, arguments);
  }

  private static String either(List<String> names) {
    int last = names.size() - 1;
    String first = String.join("`, `", names.subList(0, last));
    return (last == 0 ? "`" : "`" + first + "` or `") + names.get(last) + "`";
  }

  private @Nullable Signature signature(
      Name name, List<Signature> known, List<String> names, String what) {
    for (Signature each : known) {
      if (each.callee().equals(name.text())) {
        return each;
      }
    }
    Location place = unit.at(name);
    String calls = String.join("(…)`, `", names) + "(…)";
    sink.reportOnce(
        Suggestions.suggestOr(
            DiagnosticCode.UNKNOWN_NAME.at(place, "kind of " + what, name.text()),
            place,
            name.text(),
            names,
            names.size() == 1 ? "expected `" + calls + "`" : "expected one of `" + calls + "`"));
    return null;
  }

  private @Nullable Matched matched(Expr value, Signature signature, List<Argument> arguments) {
    ArgumentMatcher matcher =
        new ArgumentMatcher(signature, Set.of(), unit.file(), sink::reportOnce);
    Map<String, Argument> matched = matcher.match(arguments);
    boolean sound = matched.size() == arguments.size();
    if (sound && !matcher.missing().isEmpty()) {
      sink.reportOnce(
          DiagnosticCode.MISSING_ARGUMENT.at(
              unit.at(value),
              signature.callee(),
              "`" + String.join("` and `", matcher.missing()) + "`"));
      return null;
    }
    return new Matched(signature, matched, sound);
  }

  /** A number in a range, the default where none is given, or null after a message. */
  @Nullable Double optional(
      @Nullable Expr expr, String what, double least, double most, double usual) {
    return expr == null ? (Double) usual : number(expr, what, least, most, false);
  }

  /** A number in a range, or null after a message. */
  @Nullable Double number(Expr expr, String what, double least, double most, boolean whole) {
    if (!ExpressionCheck.check(expr, unit, sink)) {
      return null;
    }
    Value value = evaluate(expr);
    if (value.kind() == ValueKind.ERROR) {
      return null;
    }
    Rational number = Numbers.of(value, RecipeSession.of(sink).freedom());
    if (number == null || (whole && value.kind() != ValueKind.INT)) {
      String found =
          number != null && value.kind() == ValueKind.DECIMAL && number.whole()
              ? "the decimal " + unit.file().text(expr.span())
              : value.describe();
      wrong(expr, what, whole ? "a whole number" : "a number", found);
      return null;
    }
    double result = number.doubleValue();
    if (!(result >= least && result <= most)) {
      sink.reportOnce(
          DiagnosticCode.OUT_OF_RANGE.at(
              unit.at(expr),
              what,
              "between " + Callables.text(least) + " and " + Callables.text(most),
              number));
      return null;
    }
    return result;
  }

  /** True or false, false where nothing is given, or null after a message. */
  @Nullable Boolean flag(@Nullable Expr expr, String what) {
    if (expr == null) {
      return Boolean.FALSE;
    }
    if (!ExpressionCheck.check(expr, unit, sink)) {
      return null;
    }
    Value value = evaluate(expr);
    if (value instanceof BooleanValue flag) {
      return flag.value();
    }
    if (value.kind() != ValueKind.ERROR) {
      wrong(expr, what, "`true` or `false`", value.describe());
    }
    return null;
  }

  private Value evaluate(Expr expr) {
    Session session = RecipeSession.of(sink);
    return new Evaluator(session, new Environment(unit, Map.of(), null, null, session.defaults()))
        .evaluate(expr);
  }

  /**
   * A length in steps or epochs, or null after a message.
   *
   * @param least 0 for one that may be a part of an epoch, 1 for one that is whole
   */
  @Nullable Duration length(Expr expr, String what, String amountOf, String example, double least) {
    if (!(expr instanceof DurationExpr duration)) {
      wrong(expr, what, "a number with a unit such as " + example);
      return null;
    }
    Duration.Unit unitOf = unit(duration.unit());
    if (unitOf == null) {
      return null;
    }
    if (!LENGTHS.contains(unitOf)) {
      wrong(expr, what, "in `steps` or `epochs`");
      return null;
    }
    boolean whole = least > 0 || unitOf == Duration.Unit.STEPS;
    Double amount = number(duration.amount(), amountOf, least, MOST, whole);
    return amount == null ? null : new Duration(amount, unitOf);
  }

  /**
   * Moments in one unit, or null after a message.
   *
   * @param places is filled with where they are written
   */
  @Nullable List<Duration> moments(
      Expr value, String what, String item, String example, List<Location> places) {
    if (!(value instanceof DurationExpr duration)) {
      wrong(value, what, example);
      return null;
    }
    Duration.Unit unitOf = unit(duration.unit());
    if (unitOf == null) {
      return null;
    }
    if (unitOf == Duration.Unit.MINUTES) {
      wrong(value, what, "in `steps`, `epochs` or `percent`");
      return null;
    }
    boolean percent = unitOf == Duration.Unit.PERCENT;
    List<Expr> items =
        duration.amount() instanceof ListExpr list ? list.items() : List.of(duration.amount());
    List<Duration> all = new ArrayList<>();
    boolean sound = true;
    for (Expr each : items) {
      Double amount = number(each, item, percent ? 0 : 1, MOST, !percent);
      if (amount == null) {
        sound = false;
      } else {
        places.add(unit.at(each));
        all.add(new Duration(amount, unitOf));
      }
    }
    return sound ? all : null;
  }

  /** What a unit's name means, or null after a message. */
  Duration.@Nullable Unit unit(Name name) {
    return switch (name.text()) {
      case "step", "steps" -> Duration.Unit.STEPS;
      case "epoch", "epochs" -> Duration.Unit.EPOCHS;
      case "percent" -> Duration.Unit.PERCENT;
      case "minute", "minutes" -> Duration.Unit.MINUTES;
      default -> {
        Location place = unit.at(name);
        sink.reportOnce(
            Suggestions.suggestOr(
                DiagnosticCode.UNKNOWN_NAME.at(place, "unit", name.text()),
                place,
                name.text(),
                List.of("steps", "epochs", "percent"),
                "the units are `steps`, `epochs` and `percent`"));
        yield null;
      }
    };
  }

  void wrong(Expr expr, String what, String expected) {
    wrong(expr, what, expected, "`" + unit.file().text(expr.span()) + "`");
  }

  void wrong(Expr expr, String what, String expected, String found) {
    if (!(expr instanceof ErrorExpr)) {
      sink.reportOnce(DiagnosticCode.WRONG_TYPE.at(unit.at(expr), what, expected, found));
    }
  }
}
