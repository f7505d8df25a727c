package io.radon.embed;

import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.RateSpec;
import io.radon.compiler.ir.SchedulePart;
import io.radon.compiler.ir.WarmupSpec;
import io.radon.runtime.optim.Annealing;
import io.radon.runtime.optim.InTurn;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.OneCycle;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.optim.WarmUp;
import java.util.ArrayList;
import java.util.List;

/** From the rates of the language to those of the runtime. */
final class Schedules implements SchedulePart.Visitor<LearningRateSchedule> {
  private final String recipe;

  /**
   * @param recipe its name, for messages
   */
  Schedules(String recipe) {
    this.recipe = recipe;
  }

  LearningRateSchedule rate(RateSpec rate, WarmupSpec warmup) {
    LearningRateSchedule schedule = schedule(rate);
    if (warmup.isNone()) {
      return schedule;
    }
    WarmUp.Rise rise =
        switch (warmup.kind()) {
          case EQUAL -> WarmUp.Rise.EQUAL;
          case LINEAR -> WarmUp.Rise.LINEAR;
          case EXPONENTIAL -> WarmUp.Rise.EXPONENTIAL;
          case CONSTANT -> WarmUp.Rise.CONSTANT;
        };
    return new WarmUp(rise, time(recipe, warmup.length()), warmup.from(), schedule);
  }

  private LearningRateSchedule schedule(RateSpec rate) {
    List<SchedulePart> parts = rate.parts();
    List<InTurn.Part> before = new ArrayList<>();
    for (SchedulePart part : parts.subList(0, parts.size() - 1)) {
      Duration over = part.over();
      if (over != null) {
        before.add(new InTurn.Part(part.accept(this), time(recipe, over)));
      }
    }
    LearningRateSchedule last = parts.get(parts.size() - 1).accept(this);
    return before.isEmpty() ? last : new InTurn(before, last);
  }

  @Override
  public LearningRateSchedule visitConstant(SchedulePart.Constant part) {
    return LearningRateSchedule.constant(part.peak());
  }

  @Override
  public LearningRateSchedule visitStepDecay(SchedulePart.StepDecay part) {
    if (part.moments().isEmpty() || part.factor() == 1) {
      return LearningRateSchedule.constant(part.peak());
    }
    List<TrainingTime> moments = new ArrayList<>();
    for (Duration moment : part.moments()) {
      moments.add(time(recipe, moment));
    }
    return LearningRateSchedule.stepDecay(part.peak(), part.factor(), moments);
  }

  @Override
  public LearningRateSchedule visitPolynomial(SchedulePart.Polynomial part) {
    return Annealing.polynomial(part.peak(), part.power(), part.floor());
  }

  @Override
  public LearningRateSchedule visitLinear(SchedulePart.Linear part) {
    return Annealing.linear(part.rate(), part.to());
  }

  @Override
  public LearningRateSchedule visitCosine(SchedulePart.Cosine part) {
    return Annealing.cosine(part.peak(), part.floor());
  }

  @Override
  public LearningRateSchedule visitOneCycle(SchedulePart.OneCycle part) {
    return new OneCycle(part.peak(), time(recipe, part.rise()), part.from(), part.to());
  }

  static TrainingTime time(String recipe, Duration duration) {
    return switch (duration.unit()) {
      case STEPS -> TrainingTime.steps((long) duration.amount());
      case EPOCHS -> TrainingTime.epochs(duration.amount());
      case PERCENT -> TrainingTime.percent(duration.amount());
      case MINUTES ->
          throw new EmbedException(
              "recipe `" + recipe + "` counts in minutes: expected steps, epochs or percent");
    };
  }
}
