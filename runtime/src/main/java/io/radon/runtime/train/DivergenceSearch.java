package io.radon.runtime.train;

import io.radon.runtime.data.Batch;
import io.radon.runtime.data.Batches;
import io.radon.runtime.optim.Horizon;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Looks for the layer at which a run diverged. The weights of the step are lost by then, but they
 * come out again, bit for bit, when the steps since the last checkpoint are done once more.
 *
 * @param stopRequested ends the search
 */
record DivergenceSearch(
    TrainingGraph graph, TrainingConfig config, Horizon horizon, BooleanSupplier stopRequested) {
  /** Who is wholly sure, and wrong by a thousand powers of e, has a hundredth of this loss. */
  private static final double EXPLODED = 1e5;

  /** Nobody waits longer for a name. */
  static final Duration LIMIT = Duration.ofMinutes(10);

  /** Whether no run comes back from a loss. */
  static boolean isDiverged(double loss) {
    return !(loss < EXPLODED); // what is no number isn't below either
  }

  /** What is wrong with a loss, in words. */
  static String text(double loss, long step, int epoch) {
    String what =
        Double.isNaN(loss)
            ? "not a number"
            : Double.isInfinite(loss)
                ? "infinite"
                : String.format(Locale.ROOT, "%.3g, which is an explosion,", loss);
    return String.format(
        Locale.ROOT, "the loss became %s at step %d (epoch %d)", what, step, epoch);
  }

  /**
   * Does the steps up to the one that failed, and looks at it and the one before.
   *
   * @param from the number of the step whose state the graph is in
   * @param failed the number of the step whose loss was wrong, from 0
   * @param batches from {@code from} on; closed by the caller
   * @param exploded whether the loss was a number, but far too large
   * @return the place in words; empty where nothing was found
   */
  Optional<String> search(long from, long failed, Batches batches, boolean exploded) {
    for (long step = from; step <= failed; step++) {
      if (stopRequested.getAsBoolean()) {
        return Optional.empty();
      }
      Batch batch = batches.next();
      double rate = config.rate().at(step, horizon);
      // A loss is still fine in the step whose gradient spoils the weights.
      if (step >= failed - 1) {
        Optional<String> place = graph.firstNotFinite(batch, rate, step);
        if (place.isPresent()) {
          return Optional.of("the first at step " + (step + 1) + " " + place.get());
        }
      }
      if (step == failed) {
        return exploded ? Optional.of(graph.largest(batch, rate, step)) : Optional.empty();
      }
      graph.train(batch, rate, step);
    }
    return Optional.empty();
  }
}
