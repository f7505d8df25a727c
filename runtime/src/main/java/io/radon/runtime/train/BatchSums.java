package io.radon.runtime.train;

import io.radon.runtime.tensor.GraphRun;

/**
 * Sums over the images of one batch.
 *
 * @param loss of the cross entropies
 * @param correct how many were right
 */
public record BatchSums(double loss, long correct) {
  /** Runs, and reads the sums of the {@link Judgement} that the run fetches. */
  static BatchSums of(GraphRun run) {
    float[] values = run.floats().get(0);
    return new BatchSums(values[0], Math.round(values[1]));
  }
}
