package io.radon.runtime.optim;

/**
 * An exponential moving average of all weights and running statistics, which evaluation and
 * prediction use in their place (Polyak and Juditsky, 1992; {@code
 * torch.optim.swa_utils.AveragedModel} with {@code avg_fn}): average = decay * average + (1 -
 * decay) * weight, after every so many updates. Until the first of these the average is the weight
 * itself.
 *
 * @param decay in [0, 1); 0 for no average
 * @param warmUp whether the decay of average {@code n}, from 1 after the first, is at most (1 + n)
 *     / (10 + n), as in {@code tf.train.ExponentialMovingAverage}
 * @param every updates of the weights from one average to the next, at least 1
 */
public record Averaging(double decay, boolean warmUp, int every) {
  /** The weights themselves are used. */
  public static final Averaging NONE = new Averaging(0, false, 1);

  /** Checks the ranges. */
  public Averaging {
    if (!(decay >= 0 && decay < 1)) {
      throw new IllegalArgumentException("expected a decay of averages in [0, 1), found " + decay);
    }
    if (every < 1) {
      throw new IllegalArgumentException(
          "expected an average every 1 update or more, found " + every);
    }
  }

  /** Averages after every update, with the rise of the decay at the start. */
  public static Averaging of(double decay) {
    return new Averaging(decay, true, 1);
  }

  /** Whether the weights themselves are used. */
  public boolean isNone() {
    return decay == 0;
  }

  /** The share of the old average that update {@code update}, from 0, keeps. */
  public double keptAt(long update) {
    if (update < every) {
      return 0;
    }
    if ((update + 1) % every != 0) {
      return 1;
    }
    long n = (update + 1) / every - 1;
    return warmUp ? Math.min(decay, (1.0 + n) / (10.0 + n)) : decay;
  }

  /** As a recipe writes it. */
  @Override
  public String toString() {
    if (isNone()) {
      return "none";
    }
    if (warmUp && every == 1) {
      return Decimals.text(decay);
    }
    return "average("
        + Decimals.text(decay)
        + (warmUp ? "" : ", warmup: false")
        + (every == 1 ? ")" : ", every: " + every + ")");
  }
}
