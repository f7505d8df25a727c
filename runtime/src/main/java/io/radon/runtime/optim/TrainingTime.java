package io.radon.runtime.optim;

import java.util.List;
import java.util.Locale;

/**
 * A length of training, or a moment counted from its start.
 *
 * @param amount how many
 * @param unit of what
 */
public record TrainingTime(double amount, Unit unit) {
  /** What training is counted in. */
  public enum Unit {
    /** Updates of the weights. */
    STEPS,
    /** Passes over the training images. */
    EPOCHS,
    /** Hundredths of the whole. */
    PERCENT;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that the amount is a number and not negative. */
  public TrainingTime {
    if (!(amount >= 0 && amount < 1e15)) {
      throw new IllegalArgumentException("expected a time of at least 0, found " + amount);
    }
  }

  /** So many updates of the weights. */
  public static TrainingTime steps(long steps) {
    return new TrainingTime(steps, Unit.STEPS);
  }

  /** So many passes over the training images. */
  public static TrainingTime epochs(double epochs) {
    return new TrainingTime(epochs, Unit.EPOCHS);
  }

  /** So many hundredths of the whole. */
  public static TrainingTime percent(double percent) {
    return new TrainingTime(percent, Unit.PERCENT);
  }

  @Override
  public String toString() {
    return number() + " " + unit.word();
  }

  /** A list as a recipe writes it, {@code [32000, 48000] steps}, if all have one unit. */
  static String text(List<TrainingTime> times) {
    List<Unit> units = times.stream().map(TrainingTime::unit).distinct().toList();
    return units.size() == 1
        ? times.stream().map(TrainingTime::number).toList() + " " + units.get(0).word()
        : times.toString();
  }

  private String number() {
    return amount == Math.rint(amount) ? Long.toString((long) amount) : Decimals.text(amount);
  }
}
