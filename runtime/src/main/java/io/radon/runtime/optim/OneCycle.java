package io.radon.runtime.optim;

/**
 * A rate that rises to its peak and then falls to almost nothing, both along half a cosine (Smith
 * and Topin, 2018), as {@code torch.optim.lr_scheduler.OneCycleLR}; the momentum stays as it is.
 * The peak is taken by the last step of the rise, {@code to} by the last step of all.
 *
 * @param peak above 0
 * @param rise how long the rate rises; percents are not rounded to epochs
 * @param from the first step's rate, at least 0
 * @param to the last step's rate, at least 0
 */
public record OneCycle(double peak, TrainingTime rise, double from, double to)
    implements LearningRateSchedule {
  /** Checks the rates. */
  public OneCycle {
    if (!(peak > 0 && peak < Double.POSITIVE_INFINITY && from >= 0 && to >= 0)) {
      throw new IllegalArgumentException(
          "expected a peak above 0 and rates of at least 0, found "
              + peak
              + ", from "
              + from
              + ", to "
              + to);
    }
  }

  @Override
  public double at(long step, Horizon horizon) {
    double last = horizon.totalSteps() - 1.0;
    double top = risingSteps(horizon) - 1;
    return step <= top
        ? Annealing.cosine(from, peak, top == 0 ? 1 : step / top)
        : Annealing.cosine(peak, to, (step - top) / (last - top));
  }

  private double risingSteps(Horizon horizon) {
    return rise.unit() == TrainingTime.Unit.PERCENT
        ? rise.amount() / 100 * horizon.totalSteps()
        : horizon.stepOf(rise);
  }

  @Override
  public void check(Horizon horizon) {
    if (risingSteps(horizon) >= horizon.totalSteps()) {
      throw new IllegalArgumentException(
          "the rate rises for " + rise + ", but its time ends after " + horizon.until());
    }
  }

  /** As a recipe writes it. */
  @Override
  public String toString() {
    return "one_cycle("
        + Decimals.text(peak)
        + ", rise: "
        + rise
        + ", from: "
        + Decimals.text(from)
        + ", to: "
        + Decimals.text(to)
        + ")";
  }
}
