package io.radon.runtime.optim;

/**
 * How long a run lasts, and what its moments are in steps.
 *
 * @param until the length of the run, in steps or epochs
 * @param stepsPerEpoch steps of one pass over the training images
 */
public record Horizon(TrainingTime until, int stepsPerEpoch) {

  /** Checks that the length has a unit of its own and that an epoch has a step. */
  public Horizon {
    if (until.unit() == TrainingTime.Unit.PERCENT) {
      throw new IllegalArgumentException("expected a length in steps or epochs, found " + until);
    }
    if (stepsPerEpoch < 1) {
      throw new IllegalArgumentException("an epoch needs a step, found " + stepsPerEpoch);
    }
  }

  /** How many steps the run has. */
  public long totalSteps() {
    return stepOf(until);
  }

  /** How many epochs the run has, a partial last one included. */
  public int totalEpochs() {
    return Math.toIntExact((totalSteps() + stepsPerEpoch - 1) / stepsPerEpoch);
  }

  /**
   * The step before which {@code moment} lies. Hundredths of a run that is counted in epochs are
   * rounded to whole epochs: 60 percent of 8 epochs is after the 5th.
   */
  public long stepOf(TrainingTime moment) {
    return switch (moment.unit()) {
      case STEPS -> Math.round(moment.amount());
      case EPOCHS -> Math.round(moment.amount() * stepsPerEpoch);
      case PERCENT -> stepOfShare(moment.amount() / 100);
    };
  }

  private long stepOfShare(double share) {
    return switch (until.unit()) {
      case EPOCHS -> Math.round(share * until.amount()) * stepsPerEpoch;
      case STEPS, PERCENT -> Math.round(share * until.amount());
    };
  }
}
