package io.radon.runtime.checkpoint;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time between two checkpoints.
 *
 * @param amount how many, at least 1
 * @param unit of what
 */
public record SaveInterval(long amount, Unit unit) {
  private static final Pattern TEXT = Pattern.compile("([0-9][0-9_]{0,14}) *([a-z]+)");

  /** What lies between two checkpoints is counted in. */
  public enum Unit {
    /** Updates of the weights, counted from the run's beginning. */
    STEPS(Duration.ZERO),
    /** Passes over the training images. */
    EPOCHS(Duration.ZERO),
    /** Of the clock. */
    SECONDS(Duration.ofSeconds(1)),
    /** Of the clock. */
    MINUTES(Duration.ofMinutes(1)),
    /** Of the clock. */
    HOURS(Duration.ofHours(1));

    private final Duration duration;

    Unit(Duration duration) {
      this.duration = duration;
    }

    private String word(long amount) {
      String plural = name().toLowerCase(Locale.ROOT);
      return amount == 1 ? plural.substring(0, plural.length() - 1) : plural;
    }
  }

  /**
   * Checks the amount.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public SaveInterval {
    if (amount < 1) {
      throw new IllegalArgumentException("expected an interval of at least 1, found " + amount);
    }
  }

  /**
   * Reads {@code 500 steps}, {@code 2 epochs}, {@code 10 minutes}, {@code 30 seconds} or {@code 1
   * hour}.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static SaveInterval parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (matcher.matches()) {
      long amount = Long.parseLong(matcher.group(1).replace("_", ""));
      for (Unit unit : Unit.values()) {
        if (matcher.group(2).equals(unit.word(1)) || matcher.group(2).equals(unit.word(2))) {
          return new SaveInterval(amount, unit);
        }
      }
    }
    throw new IllegalArgumentException(
        "expected an interval such as `500 steps`, `2 epochs` or `10 minutes`, found `"
            + text
            + "`");
  }

  /**
   * Whether a checkpoint is due.
   *
   * @param step steps done
   * @param stepsPerEpoch steps of one pass over the training images
   * @param sinceLast time since the last one
   */
  public boolean isDue(long step, int stepsPerEpoch, Duration sinceLast) {
    return switch (unit) {
      case STEPS -> step % amount == 0;
      case EPOCHS -> step % (amount * stepsPerEpoch) == 0;
      case SECONDS, MINUTES, HOURS -> sinceLast.compareTo(unit.duration.multipliedBy(amount)) >= 0;
    };
  }

  @Override
  public String toString() {
    return amount + " " + unit.word(amount);
  }
}
