package io.radon.compiler.ir;

import java.util.Locale;

/**
 * How the rate rises to the schedule's at the start. Its text is its spelling in a recipe.
 *
 * @param length in steps or epochs; 0 for no rise
 * @param from the share of the schedule's rate that the first step takes; of equal steps, the first
 *     of n takes 1/n
 */
public record WarmupSpec(Kind kind, Duration length, double from) {
  /** The ways to rise. */
  public enum Kind {
    /** In n equal steps from 1/n. */
    EQUAL,
    /** By the same amount each step. */
    LINEAR,
    /** By the same factor each step. */
    EXPONENTIAL,
    /** Not at all, until it jumps. */
    CONSTANT
  }

  /** No rise of the rate at the start. */
  public static final WarmupSpec NONE = equal(new Duration(0, Duration.Unit.STEPS));

  /** A rise in equal steps. */
  public static WarmupSpec equal(Duration length) {
    return new WarmupSpec(Kind.EQUAL, length, 0);
  }

  /** Whether the rate is the schedule's from the first step on. */
  public boolean isNone() {
    return length.amount() == 0;
  }

  @Override
  public String toString() {
    if (isNone()) {
      return "none";
    }
    String time = Spelling.duration(length);
    return kind == Kind.EQUAL
        ? time
        : kind.name().toLowerCase(Locale.ROOT)
            + "("
            + time
            + ", from: "
            + Spelling.number(from)
            + ")";
  }
}
