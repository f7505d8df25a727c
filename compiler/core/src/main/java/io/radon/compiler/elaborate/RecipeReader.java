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
import io.radon.compiler.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the value of one key of a recipe. */
final class RecipeReader {
  private static final Signature SGD =
      new Signature(
          "sgd", List.of(new Formal("momentum", false), new Formal("weight_decay", false)));
  private static final Signature STEP_DECAY =
      new Signature(
          "step_decay",
          List.of(new Formal("rate", true), new Formal("factor", true), new Formal("at", true)));
  private static final double MOST = 1e9;

  private final DiagnosticSink sink;
  private final BoundUnit unit;
  private final RecipeDraft draft;
  private final boolean overriding;

  /**
   * @param overriding whether a plain number as rate keeps the schedule
   */
  RecipeReader(DiagnosticSink sink, BoundUnit unit, RecipeDraft draft, boolean overriding) {
    this.sink = sink;
    this.unit = unit;
    this.draft = draft;
    this.overriding = overriding;
  }

  /** Sets a key; false after a message. */
  boolean read(String key, Expr value) {
    return switch (key) {
      case RecipeDraft.OPTIMIZER -> optimizer(value);
      case RecipeDraft.RATE -> rate(value);
      case RecipeDraft.BATCH -> {
        Double batch = number(value, "`batch`", 1, 65_536, true);
        if (batch != null) {
          draft.batch(batch.intValue());
        }
        yield batch != null;
      }
      case RecipeDraft.WARMUP -> warmup(value);
      case RecipeDraft.UNTIL -> until(value);
      case RecipeDraft.TRAIN_IMAGES, RecipeDraft.TEST_IMAGES -> images(key, value);
      case "epochs" -> until(value, Duration.Unit.EPOCHS);
      case "steps" -> until(value, Duration.Unit.STEPS);
      default -> single(key, value);
    };
  }

  private boolean single(String key, Expr value) {
    boolean momentum = key.equals("momentum");
    Double number = number(value, "`" + key + "`", 0, momentum ? 0.999999 : 1, false);
    if (number == null) {
      return false;
    }
    switch (key) {
      case "momentum" -> draft.momentum(number);
      case "weight_decay" -> draft.weightDecay(number);
      case "factor" -> draft.factor(number);
      default -> throw new IllegalStateException("no key " + key);
    }
    return true;
  }

  private boolean images(String key, Expr value) {
    ImageStepReader reader = new ImageStepReader(sink, unit, this);
    boolean sound = reader.read(value);
    if (key.equals(RecipeDraft.TRAIN_IMAGES)) {
      draft.trainImages(reader.steps());
    } else {
      draft.testImages(reader.steps());
    }
    return sound;
  }

  private boolean optimizer(Expr value) {
    Map<String, Argument> given = call(value, SGD, "`optimizer`");
    if (given == null) {
      return false;
    }
    Double momentum = optional(given.get("momentum"), "`momentum`", 0.999999);
    Double weightDecay = optional(given.get("weight_decay"), "`weight_decay`", 1);
    if (momentum == null || weightDecay == null) {
      return false;
    }
    draft.optimizer(momentum, weightDecay);
    return ((CallExpr) value).arguments().size() == given.size();
  }

  private @Nullable Double optional(@Nullable Argument argument, String what, double most) {
    return argument == null ? (Double) 0.0 : number(argument.value(), what, 0, most, false);
  }

  private boolean rate(Expr value) {
    draft.markBroken(RecipeDraft.BOUNDARIES); // until they are read
    if (!(value instanceof CallExpr call) || ExpressionCheck.isFunction(call.name().text())) {
      Double rate = number(value, "`rate`", 0, 1e6, false);
      if (rate != null) {
        draft.rate(rate);
        if (!overriding) {
          draft.schedule(1, List.of(), List.of());
        }
      }
      return rate != null;
    }
    Map<String, Argument> given = call(value, STEP_DECAY, "`rate`");
    if (given == null) {
      return false;
    }
    Double rate = number(given.get("rate"), "`rate`", 1e6);
    Double factor = number(given.get("factor"), "`factor`", 1);
    List<Location> places = new ArrayList<>();
    Argument third = given.get("at");
    List<Duration> at = third == null ? null : boundaries(third.value(), places);
    if (at != null) {
      // What is wrong beside them says nothing of them.
      draft.schedule(factor == null ? 1 : factor, at, places);
    }
    if (rate == null || factor == null || at == null) {
      return false;
    }
    draft.rate(rate);
    return call.arguments().size() == given.size();
  }

  private @Nullable Double number(@Nullable Argument argument, String what, double most) {
    return argument == null ? null : number(argument.value(), what, 0, most, false);
  }

  private @Nullable List<Duration> boundaries(Expr value, List<Location> places) {
    if (!(value instanceof DurationExpr duration)) {
      wrong(value, "`at`", "numbers with a unit such as `[60, 85] percent` or `[32k, 48k] steps`");
      return null;
    }
    Duration.Unit unitOf = unit(duration.unit());
    if (unitOf == null) {
      return null;
    }
    if (unitOf == Duration.Unit.MINUTES) {
      wrong(value, "`at`", "in `steps`, `epochs` or `percent`");
      return null;
    }
    boolean percent = unitOf == Duration.Unit.PERCENT;
    List<Expr> items =
        duration.amount() instanceof ListExpr list ? list.items() : List.of(duration.amount());
    List<Duration> all = new ArrayList<>();
    boolean sound = true;
    for (Expr item : items) {
      Double amount = number(item, "a boundary", percent ? 0 : 1, MOST, !percent);
      if (amount == null) {
        sound = false;
      } else {
        places.add(unit.at(item));
        all.add(new Duration(amount, unitOf));
      }
    }
    return sound ? all : null;
  }

  private boolean warmup(Expr value) {
    if (!(value instanceof DurationExpr duration)) {
      wrong(value, "`warmup`", "a number with a unit such as `400 steps` or `1 epochs`");
      return false;
    }
    Duration.Unit unitOf = unit(duration.unit());
    if (unitOf == null) {
      return false;
    }
    if (unitOf != Duration.Unit.STEPS && unitOf != Duration.Unit.EPOCHS) {
      wrong(value, "`warmup`", "in `steps` or `epochs`");
      return false;
    }
    boolean steps = unitOf == Duration.Unit.STEPS;
    Double amount = number(duration.amount(), "the length of `warmup`", 0, MOST, steps);
    if (amount != null) {
      draft.warmup(new Duration(amount, unitOf));
    }
    return amount != null;
  }

  private boolean until(Expr value) {
    if (!(value instanceof DurationExpr duration)) {
      wrong(value, "`until`", "a number with a unit such as `8 epochs` or `64k steps`");
      return false;
    }
    Duration.Unit unitOf = unit(duration.unit());
    if (unitOf == null) {
      return false;
    }
    if (unitOf != Duration.Unit.STEPS && unitOf != Duration.Unit.EPOCHS) {
      wrong(value, "`until`", "in `steps` or `epochs`");
      return false;
    }
    return until(duration.amount(), unitOf);
  }

  private boolean until(Expr amount, Duration.Unit unitOf) {
    Double number = number(amount, "the length of training", 1, MOST, true);
    if (number != null) {
      draft.until(new Duration(number, unitOf));
    }
    return number != null;
  }

  private Duration.@Nullable Unit unit(Name name) {
    return switch (name.text()) {
      case "step", "steps" -> Duration.Unit.STEPS;
      case "epoch", "epochs" -> Duration.Unit.EPOCHS;
      case "percent" -> Duration.Unit.PERCENT;
      case "minute", "minutes" -> Duration.Unit.MINUTES;
      default -> {
        Location place = unit.at(name);
        Diagnostic unknown = DiagnosticCode.UNKNOWN_NAME.at(place, "unit", name.text());
        sink.reportOnce(
            Suggestions.suggestOr(
                unknown,
                place,
                name.text(),
                List.of("steps", "epochs", "percent"),
                "the units are `steps`, `epochs` and `percent`"));
        yield null;
      }
    };
  }

  /** The arguments of a call of that name, or null after a message. */
  private @Nullable Map<String, Argument> call(Expr value, Signature signature, String what) {
    if (!(value instanceof CallExpr call)) {
      wrong(value, what, "a call of `" + signature.callee() + "`");
      return null;
    }
    if (!call.name().text().equals(signature.callee())) {
      Location place = unit.at(call.name());
      Diagnostic unknown =
          DiagnosticCode.UNKNOWN_NAME.at(place, "kind of " + what, call.name().text());
      sink.reportOnce(
          Suggestions.suggestOr(
              unknown,
              place,
              call.name().text(),
              List.of(signature.callee()),
              "expected `" + signature.callee() + "(…)`"));
      return null;
    }
    ArgumentMatcher matcher =
        new ArgumentMatcher(signature, Set.of(), unit.file(), sink::reportOnce);
    Map<String, Argument> matched = matcher.match(call.arguments());
    boolean sound = matched.size() == call.arguments().size();
    if (sound && !matcher.missing().isEmpty()) {
      sink.reportOnce(
          DiagnosticCode.MISSING_ARGUMENT.at(
              unit.at(call),
              signature.callee(),
              "`" + String.join("` and `", matcher.missing()) + "`"));
      return null;
    }
    return matched;
  }

  /** A number in a range, or null after a message. */
  @Nullable Double number(Expr expr, String what, double least, double most, boolean whole) {
    if (!ExpressionCheck.check(expr, unit, sink)) {
      return null;
    }
    Session session = RecipeSession.of(sink);
    Environment environment = new Environment(unit, Map.of(), null, null, session.defaults());
    Value value = new Evaluator(session, environment).evaluate(expr);
    if (value.kind() == ValueKind.ERROR) {
      return null;
    }
    Rational number = Numbers.of(value, session.freedom());
    if (number == null || (whole && value.kind() != ValueKind.INT)) {
      String found =
          number != null && number.whole()
              ? "the decimal " + unit.file().text(expr.span())
              : value.describe();
      wrong(expr, what, whole ? "a whole number" : "a number", found);
      return null;
    }
    double result = number.doubleValue();
    if (result < least || result > most) {
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

  private void wrong(Expr expr, String what, String expected) {
    wrong(expr, what, expected, "`" + unit.file().text(expr.span()) + "`");
  }

  private void wrong(Expr expr, String what, String expected, String found) {
    if (!(expr instanceof ErrorExpr)) {
      sink.reportOnce(DiagnosticCode.WRONG_TYPE.at(place(expr), what, expected, found));
    }
  }

  private Location place(SyntaxNode node) {
    return unit.at(node);
  }
}
