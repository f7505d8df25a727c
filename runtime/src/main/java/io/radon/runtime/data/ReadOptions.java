package io.radon.runtime.data;

/**
 * How a data set is read.
 *
 * @param threads of TensorFlow, as for the training that follows: the first session of a process
 *     fixes their number
 * @param skipCorrupt whether pictures that can't be decoded are left out and counted, instead of
 *     ending the reading
 */
public record ReadOptions(int threads, boolean skipCorrupt) {
  /**
   * Checks the number of threads.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public ReadOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("expected at least 1 thread, found " + threads);
    }
  }

  /** As many threads as processors; a damaged picture ends the reading. */
  public static ReadOptions usual() {
    return new ReadOptions(Runtime.getRuntime().availableProcessors(), false);
  }
}
