package io.radon.runtime.optim;

import java.util.List;

/** The learning rate of each step; a pure function, so that a resumed run goes on exactly. */
public interface LearningRateSchedule {
  /** The rate that step {@code step} of the run takes, from 0. */
  double at(long step, Horizon horizon);

  /** The same rate in every step. */
  static LearningRateSchedule constant(double rate) {
    return new Constant(rate);
  }

  /** A rate multiplied by {@code factor} at each of the moments {@code at}. */
  static LearningRateSchedule stepDecay(double rate, double factor, List<TrainingTime> at) {
    return new StepDecay(rate, factor, at);
  }

  /**
   * Another schedule's rate, but in the first steps a growing share of it: of {@code n} steps the
   * first takes {@code 1/n}, the last the whole (Goyal et al., 2017, section 2.2).
   */
  static LearningRateSchedule warmUp(TrainingTime length, LearningRateSchedule schedule) {
    return new WarmUp(WarmUp.Rise.EQUAL, length, 0, schedule);
  }

  /**
   * Checks that the parts of the schedule fit the run.
   *
   * @throws IllegalArgumentException if a part goes on after the run's end, or the last ends before
   */
  default void check(Horizon horizon) {}

  /**
   * The same rate in every step.
   *
   * @param rate above 0
   */
  record Constant(double rate) implements LearningRateSchedule {
    /** Checks the rate. */
    public Constant {
      checkPositive("rate", rate);
    }

    @Override
    public double at(long step, Horizon horizon) {
      return rate;
    }

    /** As a recipe writes it. */
    @Override
    public String toString() {
      return "constant(" + Decimals.text(rate) + ")";
    }
  }

  /**
   * A rate that falls by a factor at given moments (He et al., 2015, section 4.2).
   *
   * @param rate the first rate, above 0
   * @param factor above 0
   * @param at the moments, in any order
   */
  record StepDecay(double rate, double factor, List<TrainingTime> at)
      implements LearningRateSchedule {
    /** Checks rate and factor. */
    public StepDecay {
      checkPositive("rate", rate);
      checkPositive("factor", factor);
      at = List.copyOf(at);
    }

    @Override
    public double at(long step, Horizon horizon) {
      double value = rate;
      for (TrainingTime moment : at) {
        if (step >= horizon.stepOf(moment)) {
          value *= factor;
        }
      }
      return value;
    }

    /** As a recipe writes it. */
    @Override
    public String toString() {
      return "step_decay("
          + Decimals.text(rate)
          + ", factor: "
          + Decimals.text(factor)
          + ", at: "
          + TrainingTime.text(at)
          + ")";
    }
  }

  private static void checkPositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("expected a " + name + " above 0, found " + value);
    }
  }
}
