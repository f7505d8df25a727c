package io.radon.runtime.optim;

/**
 * A rate that goes from one value to another over the whole of its time. Step {@code t} of {@code
 * n} takes the curve's value at {@code t / n}: the first step takes {@code from}, and {@code to}
 * would be reached by the step after the last, as in PyTorch.
 *
 * @param curve the way between
 * @param from at least 0
 * @param to at least 0
 * @param power of a polynomial, above 0; of no meaning for the others
 */
public record Annealing(Curve curve, double from, double to, double power)
    implements LearningRateSchedule {
  /** The ways from one rate to another. */
  public enum Curve {
    /** A straight line, as {@code torch.optim.lr_scheduler.LinearLR}. */
    LINEAR,
    /**
     * Half a cosine (Loshchilov and Hutter, 2017, equation 5, without restarts), as {@code
     * torch.optim.lr_scheduler.CosineAnnealingLR}.
     */
    COSINE,
    /** (1 - t / n)^power, as {@code torch.optim.lr_scheduler.PolynomialLR}. */
    POLYNOMIAL
  }

  /** Checks the ranges. */
  public Annealing {
    for (double rate : new double[] {from, to}) {
      if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("expected a rate of at least 0, found " + rate);
      }
    }
    if (!(power > 0 && power < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("expected a power above 0, found " + power);
    }
  }

  /** A straight line. */
  public static Annealing linear(double from, double to) {
    return new Annealing(Curve.LINEAR, from, to, 1);
  }

  /** Half a cosine. */
  public static Annealing cosine(double from, double to) {
    return new Annealing(Curve.COSINE, from, to, 1);
  }

  /** A power of what is left. */
  public static Annealing polynomial(double from, double power, double to) {
    return new Annealing(Curve.POLYNOMIAL, from, to, power);
  }

  @Override
  public double at(long step, Horizon horizon) {
    double done = Math.min(1, (double) step / horizon.totalSteps());
    return switch (curve) {
      case LINEAR -> from + (to - from) * done;
      case COSINE -> cosine(from, to, done);
      case POLYNOMIAL -> to + (from - to) * StrictMath.pow(1 - done, power);
    };
  }

  /** The value at a share of half a cosine; the same bits on every machine. */
  static double cosine(double from, double to, double done) {
    return to + (from - to) * (1 + StrictMath.cos(Math.PI * done)) / 2;
  }

  /** As a recipe writes it. */
  @Override
  public String toString() {
    String first = Decimals.text(from);
    String last = Decimals.text(to);
    return switch (curve) {
      case LINEAR -> "linear(" + first + ", to: " + last + ")";
      case COSINE -> "cosine(" + first + ", floor: " + last + ")";
      case POLYNOMIAL ->
          "polynomial(" + first + ", power: " + Decimals.text(power) + ", floor: " + last + ")";
    };
  }
}
