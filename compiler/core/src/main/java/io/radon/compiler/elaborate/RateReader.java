package io.radon.compiler.elaborate;

import io.radon.compiler.bind.ExpressionCheck;
import io.radon.compiler.bind.Signature;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.RateSpec;
import io.radon.compiler.ir.SchedulePart;
import io.radon.compiler.ir.Spelling;
import io.radon.compiler.ir.WarmupSpec;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.ErrorCallee;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.FlowExpr;
import io.radon.compiler.syntax.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code rate} and {@code warmup} of a recipe. */
final class RateReader {
  private static final double HIGHEST = 1e6;
  private static final String WARMUP = "the length of `warmup`";
  private static final String MOMENTS =
      "numbers with a unit such as `[60, 85] percent` or `[32k, 48k] steps`";
  private static final String LENGTH = "a number with a unit such as `5 epochs` or `30 percent`";
  private static final List<Signature> KINDS =
      List.of(
          RecipeValues.signature("constant", List.of("rate"), List.of("over")),
          RecipeValues.signature("step_decay", List.of("rate", "factor", "at"), List.of("over")),
          RecipeValues.signature("linear", List.of("rate"), List.of("to", "over")),
          RecipeValues.signature("cosine", List.of("rate"), List.of("floor", "over")),
          RecipeValues.signature("polynomial", List.of("rate"), List.of("power", "floor", "over")),
          RecipeValues.signature(
              "one_cycle", List.of("rate"), List.of("rise", "from", "to", "over")));
  private static final List<Signature> WARMUPS =
      Stream.of("linear", "exponential", "constant")
          .map(name -> RecipeValues.signature(name, List.of("length", "from"), List.of()))
          .toList();

  private final RecipeValues values;
  private final List<RecipeDraft.Moments> moments = new ArrayList<>();
  private boolean momentsSound = true;
  private @Nullable Location current;

  RateReader(RecipeValues values) {
    this.values = values;
  }

  /** The moments of each part, after {@link #rate}. */
  List<RecipeDraft.Moments> moments() {
    return moments;
  }

  /** Whether all moments were read, though something beside them may be in error. */
  boolean momentsSound() {
    return momentsSound;
  }

  /** Whether it is a number and no schedule. */
  static boolean isNumber(Expr value) {
    return !(value instanceof FlowExpr)
        && !(value instanceof CallExpr call && !ExpressionCheck.isFunction(call.name().text()));
  }

  /** A number as rate, or null after a message. */
  @Nullable Double number(Expr value) {
    return values.number(value, "`rate`", 0, HIGHEST, false);
  }

  /** The schedule, or null after a message. */
  @Nullable RateSpec rate(Expr value) {
    List<Expr> written = parts(value);
    if (written == null) {
      momentsSound = false;
      return null;
    }
    List<SchedulePart> parts = new ArrayList<>();
    for (Expr each : written) {
      SchedulePart part = part(each);
      if (part != null) {
        parts.add(part);
      }
    }
    boolean sound = parts.size() == written.size();
    for (int i = 0; sound && i < parts.size() - 1; i++) {
      if (parts.get(i).over() == null) {
        values.report(
            DiagnosticCode.SCHEDULE_WITHOUT_LENGTH.at(
                values.place(written.get(i)), parts.get(i).kind()));
        return null;
      }
    }
    return sound && oneUnit(written, parts) ? new RateSpec(parts) : null;
  }

  private boolean oneUnit(List<Expr> written, List<SchedulePart> parts) {
    Duration first = parts.get(0).over();
    for (int i = 1; i < parts.size(); i++) {
      Duration over = parts.get(i).over();
      if (over != null && first != null && over.unit() != first.unit()) {
        values.report(
            DiagnosticCode.SCHEDULE_UNITS_DIFFER.at(
                values.place(written.get(i)), Spelling.duration(first), Spelling.duration(over)));
        momentsSound = false;
        return false;
      }
    }
    return true;
  }

  private @Nullable List<Expr> parts(Expr value) {
    if (!(value instanceof FlowExpr flow)) {
      return List.of(value);
    }
    List<Expr> parts = new ArrayList<>();
    for (Step step : flow.flow().steps()) {
      boolean plain = step.count() == null && step.stride() == null;
      if (step.callee() instanceof ErrorCallee) {
        return null;
      }
      if (!plain || !(step.callee() instanceof CallCallee call)) {
        values.wrong(value, "`rate`", "schedules such as `cosine(0.1)`, with `->` between them");
        return null;
      }
      parts.add(new CallExpr(step.span(), call.name(), call.arguments()));
    }
    return parts;
  }

  private @Nullable SchedulePart part(Expr value) {
    current = values.place(value);
    if (isNumber(value)) {
      Double rate = number(value);
      moments.add(new RecipeDraft.Moments(List.of(), List.of(), current, null));
      return rate == null ? null : new SchedulePart.Constant(rate, null);
    }
    RecipeValues.Matched call = values.call(value, KINDS, "`rate`");
    if (call == null) {
      momentsSound = false;
      return null;
    }
    Expr first = call.value("rate");
    Double rate = first == null ? null : values.number(first, "`rate`", 0, HIGHEST, false);
    Expr length = call.value("over");
    Duration over = length == null ? null : one(length, "`over`", new ArrayList<>());
    momentsSound &= length == null || over != null;
    List<Location> places = new ArrayList<>();
    SchedulePart part = part(call, rate == null ? 0 : rate, over, places);
    return rate == null || (length != null && over == null) || !call.sound() ? null : part;
  }

  private @Nullable SchedulePart part(
      RecipeValues.Matched call, double rate, @Nullable Duration over, List<Location> places) {
    return switch (call.signature().callee()) {
      case "constant" -> {
        plain(over);
        yield new SchedulePart.Constant(rate, over);
      }
      case "step_decay" -> stepDecay(call, rate, over, places);
      case "linear" -> {
        plain(over);
        Double to = values.optional(call.value("to"), "`to`", 0, HIGHEST, 0);
        yield to == null ? null : new SchedulePart.Linear(rate, to, over);
      }
      case "cosine" -> {
        plain(over);
        Double floor = values.optional(call.value("floor"), "`floor`", 0, rate, 0);
        yield floor == null ? null : new SchedulePart.Cosine(rate, floor, over);
      }
      case "polynomial" -> {
        plain(over);
        Double power = values.optional(call.value("power"), "`power`", 1e-3, 100, 1);
        Double floor = values.optional(call.value("floor"), "`floor`", 0, rate, 0);
        yield power == null || floor == null
            ? null
            : new SchedulePart.Polynomial(rate, power, floor, over);
      }
      case "one_cycle" -> oneCycle(call, rate, over, places);
      default -> throw new IllegalStateException("no schedule " + call.signature().callee());
    };
  }

  private @Nullable SchedulePart stepDecay(
      RecipeValues.Matched call, double rate, @Nullable Duration over, List<Location> places) {
    Expr second = call.value("factor");
    Double factor = second == null ? null : values.number(second, "`factor`", 0, 1, false);
    Expr third = call.value("at");
    List<Duration> at =
        third == null ? null : values.moments(third, "`at`", "a boundary", MOMENTS, places);
    add(at, places, over);
    return factor == null || at == null ? null : new SchedulePart.StepDecay(rate, factor, at, over);
  }

  /** The shares are those of PyTorch's OneCycleLR. */
  private @Nullable SchedulePart oneCycle(
      RecipeValues.Matched call, double rate, @Nullable Duration over, List<Location> places) {
    Expr length = call.value("rise");
    Duration rise =
        length == null ? new Duration(30, Duration.Unit.PERCENT) : one(length, "`rise`", places);
    add(rise == null ? null : List.of(rise), places, over);
    Double from = values.optional(call.value("from"), "`from`", 0, rate, rate / 25);
    Double to =
        from == null ? null : values.optional(call.value("to"), "`to`", 0, rate, from / 1e4);
    return rise == null || from == null || to == null
        ? null
        : new SchedulePart.OneCycle(rate, rise, from, to, over);
  }

  private void plain(@Nullable Duration over) {
    add(List.of(), List.of(), over);
  }

  private void add(@Nullable List<Duration> at, List<Location> places, @Nullable Duration over) {
    momentsSound &= at != null;
    moments.add(new RecipeDraft.Moments(at == null ? List.of() : at, places, current, over));
  }

  private @Nullable Duration one(Expr value, String what, List<Location> places) {
    List<Duration> found = values.moments(value, what, what, LENGTH, places);
    if (found != null && found.size() != 1) {
      values.wrong(value, what, LENGTH);
      return null;
    }
    return found == null ? null : found.get(0);
  }

  /** How the rate rises, or null after a message. */
  @Nullable WarmupSpec warmup(Expr value) {
    if (RecipeValues.isNone(value)) {
      return WarmupSpec.NONE;
    }
    String example = "`400 steps` or `1 epochs`";
    if (!(value instanceof CallExpr)) {
      Duration length = values.length(value, "`warmup`", WARMUP, example, 0);
      return length == null ? null : WarmupSpec.equal(length);
    }
    RecipeValues.Matched call = values.call(value, WARMUPS, "`warmup`");
    Expr time = call == null ? null : call.value("length");
    Expr share = call == null ? null : call.value("from");
    if (call == null || time == null || share == null) {
      return null;
    }
    Duration length = values.length(time, "`warmup`", WARMUP, example, 0);
    WarmupSpec.Kind kind =
        WarmupSpec.Kind.valueOf(call.signature().callee().toUpperCase(Locale.ROOT));
    Double from =
        values.number(share, "`from`", kind == WarmupSpec.Kind.EXPONENTIAL ? 1e-9 : 0, 1, false);
    return length == null || from == null || !call.sound()
        ? null
        : new WarmupSpec(kind, length, from);
  }
}
