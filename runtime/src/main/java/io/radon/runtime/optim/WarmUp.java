package io.radon.runtime.optim;

import java.util.Locale;

/**
 * Another schedule's rate, but in the first steps a share of it. The schedule's own time begins
 * with the first step too: it is not shifted.
 *
 * @param rise how the share grows
 * @param length how long it is below 1
 * @param from the share of the first step, in [0, 1] and above 0 for an exponential rise; of no
 *     meaning for equal steps
 * @param schedule the rate it rises to
 */
public record WarmUp(Rise rise, TrainingTime length, double from, LearningRateSchedule schedule)
    implements LearningRateSchedule {
  /** How a share of n steps grows. */
  public enum Rise {
    /** 1/n, 2/n … 1 (Goyal et al., 2017, section 2.2). */
    EQUAL,
    /**
     * from + (1 - from) * step / n, as {@code torch.optim.lr_scheduler.LinearLR}; 1 comes with the
     * step after.
     */
    LINEAR,
    /** from^(1 - step / n). */
    EXPONENTIAL,
    /** from, as {@code torch.optim.lr_scheduler.ConstantLR} (He et al., 2015, section 4.2). */
    CONSTANT
  }

  /** Checks the first share. */
  public WarmUp {
    if (!(from >= 0 && from <= 1) || (rise == Rise.EXPONENTIAL && from == 0)) {
      throw new IllegalArgumentException(
          "expected a first share of the rate in [0, 1], above 0 to rise by a factor, found "
              + from);
    }
  }

  @Override
  public double at(long step, Horizon horizon) {
    long steps = horizon.stepOf(length);
    double rate = schedule.at(step, horizon);
    if (step >= steps) {
      return rate;
    }
    double done = (double) step / steps;
    return switch (rise) {
      case EQUAL -> rate * (step + 1) / steps;
      case LINEAR -> rate * (from + (1 - from) * done);
      case EXPONENTIAL -> rate * StrictMath.pow(from, 1 - done);
      case CONSTANT -> rate * from;
    };
  }

  @Override
  public void check(Horizon horizon) {
    if (horizon.stepOf(length) >= horizon.totalSteps()) {
      throw new IllegalArgumentException(
          "the rate rises for " + length + ", but the run ends after " + horizon.until());
    }
    schedule.check(horizon);
  }

  @Override
  public String toString() {
    String kind =
        rise == Rise.EQUAL ? "" : rise.name().toLowerCase(Locale.ROOT) + ", from: " + from;
    return "warm_up(" + length + (kind.isEmpty() ? "" : ", " + kind) + ", " + schedule + ")";
  }
}
