package io.radon.runtime.checkpoint;

/**
 * When a run saves, and which checkpoints it keeps. Whatever the policy, a run saves when it ends,
 * also when it is asked to stop.
 *
 * <pre>{@code
 * CheckpointPolicy.every("500 steps").keepLast(3).keepBest()
 * }</pre>
 *
 * @param every the time between two checkpoints
 * @param last how many of the newest are kept, at least 1
 * @param best whether the one of the highest top-1 on the test images is kept beside them; an epoch
 *     better than all before is then saved whatever the interval
 */
public record CheckpointPolicy(SaveInterval every, int last, boolean best) {
  /** After each epoch; the newest two are kept, lest the disk damage the last. */
  public static final CheckpointPolicy DEFAULT = every("1 epoch");

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if none would be kept
   */
  public CheckpointPolicy {
    if (last < 1) {
      throw new IllegalArgumentException("expected to keep at least 1 checkpoint, found " + last);
    }
  }

  /**
   * Saves at this interval and keeps the newest two.
   *
   * @throws IllegalArgumentException if the text is no interval; see {@link SaveInterval#parse}
   */
  public static CheckpointPolicy every(String interval) {
    return new CheckpointPolicy(SaveInterval.parse(interval), 2, false);
  }

  /**
   * The same keeping this many of the newest.
   *
   * @throws IllegalArgumentException if the number is below 1
   */
  public CheckpointPolicy keepLast(int count) {
    return new CheckpointPolicy(every, count, best);
  }

  /** The same keeping also the best by top-1 on the test images. */
  public CheckpointPolicy keepBest() {
    return new CheckpointPolicy(every, last, true);
  }
}
