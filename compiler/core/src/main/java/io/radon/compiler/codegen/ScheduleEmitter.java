package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;
import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.RateSpec;
import io.radon.compiler.ir.SchedulePart;
import io.radon.compiler.ir.WarmupSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Spells learning rates. */
final class ScheduleEmitter implements SchedulePart.Visitor<JavaExpression> {
  private static final String PACKAGE = "io.radon.runtime.optim";
  private static final ClassName ANNEALING = ClassName.get(PACKAGE, "Annealing");
  private static final ClassName IN_TURN = ClassName.get(PACKAGE, "InTurn");
  private static final ClassName ONE_CYCLE = ClassName.get(PACKAGE, "OneCycle");
  private static final ClassName SCHEDULE = ClassName.get(PACKAGE, "LearningRateSchedule");
  private static final ClassName TIME = ClassName.get(PACKAGE, "TrainingTime");
  private static final ClassName WARM_UP = ClassName.get(PACKAGE, "WarmUp");

  private ScheduleEmitter() {}

  static JavaExpression rate(RateSpec rate, WarmupSpec warmup) {
    JavaExpression schedule = schedule(rate);
    if (warmup.isNone()) {
      return schedule;
    }
    if (warmup.kind() == WarmupSpec.Kind.EQUAL) {
      return JavaExpression.called(SCHEDULE, "warmUp", time(warmup.length()), schedule);
    }
    return JavaExpression.made(
        WARM_UP,
        JavaExpression.of(Code.type(WARM_UP).then(".Rise." + warmup.kind().name())),
        time(warmup.length()),
        decimal(warmup.from()),
        schedule);
  }

  private static JavaExpression schedule(RateSpec rate) {
    ScheduleEmitter emitter = new ScheduleEmitter();
    List<SchedulePart> parts = rate.parts();
    JavaExpression last = parts.get(parts.size() - 1).accept(emitter);
    if (parts.size() == 1) {
      return last;
    }
    List<JavaExpression> before = new ArrayList<>();
    for (SchedulePart part : parts.subList(0, parts.size() - 1)) {
      Duration over = part.over();
      if (over == null) {
        throw new CompilerBugException("only the last schedule of a row may have no end");
      }
      before.add(
          JavaExpression.call(
              Code.text("new ").then(Code.type(IN_TURN)).then(".Part"),
              List.of(part.accept(emitter), time(over))));
    }
    return JavaExpression.made(IN_TURN, JavaExpression.listOf(before), last);
  }

  @Override
  public JavaExpression visitConstant(SchedulePart.Constant part) {
    return JavaExpression.called(SCHEDULE, "constant", decimal(part.peak()));
  }

  @Override
  public JavaExpression visitStepDecay(SchedulePart.StepDecay part) {
    if (part.moments().isEmpty() || part.factor() == 1) {
      return JavaExpression.called(SCHEDULE, "constant", decimal(part.peak()));
    }
    return JavaExpression.called(
        SCHEDULE,
        "stepDecay",
        decimal(part.peak()),
        decimal(part.factor()),
        JavaExpression.listOf(part.moments().stream().map(ScheduleEmitter::time).toList()));
  }

  @Override
  public JavaExpression visitPolynomial(SchedulePart.Polynomial part) {
    return JavaExpression.called(
        ANNEALING,
        "polynomial",
        decimal(part.peak()),
        decimal(part.power()),
        decimal(part.floor()));
  }

  @Override
  public JavaExpression visitLinear(SchedulePart.Linear part) {
    return JavaExpression.called(ANNEALING, "linear", decimal(part.rate()), decimal(part.to()));
  }

  @Override
  public JavaExpression visitCosine(SchedulePart.Cosine part) {
    return JavaExpression.called(ANNEALING, "cosine", decimal(part.peak()), decimal(part.floor()));
  }

  @Override
  public JavaExpression visitOneCycle(SchedulePart.OneCycle part) {
    return JavaExpression.made(
        ONE_CYCLE,
        decimal(part.peak()),
        time(part.rise()),
        decimal(part.from()),
        decimal(part.to()));
  }

  /** An amount of training; the language lets no recipe count in minutes. */
  static JavaExpression time(Duration duration) {
    String unit = duration.unit().name().toLowerCase(Locale.ROOT);
    return switch (duration.unit()) {
      case STEPS ->
          JavaExpression.called(
              TIME, unit, JavaExpression.of(wholeNumber((long) duration.amount())));
      case EPOCHS, PERCENT -> JavaExpression.called(TIME, unit, decimal(duration.amount()));
      case MINUTES -> throw new CompilerBugException("a recipe counts in minutes");
    };
  }

  private static String wholeNumber(long number) {
    String text = String.format(Locale.ROOT, "%,d", number).replace(',', '_');
    return number == (int) number ? text : text + 'L';
  }

  private static JavaExpression decimal(double number) {
    return JavaExpression.of(
        number == Math.rint(number) && Math.abs(number) < 1e6
            ? Integer.toString((int) number)
            : JavaText.decimal(number));
  }
}
