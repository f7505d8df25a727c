package io.radon.runtime.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which pictures make up batch {@code k} of epoch {@code e}: a pure function of (seed, size, batch
 * size, epoch, batch), with no generator to save and nothing that depends on what was asked before.
 *
 * <p>A shuffled epoch is a Fisher–Yates shuffle (Knuth, TAOCP 2, 3.4.2, algorithm P) of {@code 0 ..
 * size - 1} in which the partner of place {@code i}, from the last place down to place 1, is {@code
 * below(i + 1, ORDER, epoch, i)} of {@link Randomness}. The permutation of the last epoch asked for
 * is kept.
 */
public final class BatchOrder {
  /** What happens to pictures that do not fill a batch at the end of an epoch. */
  public enum LastBatch {
    /** The last batch is shorter than the others. */
    KEEP,
    /** They are left out of that epoch; the next epoch's order leaves out others. */
    DROP
  }

  private final @Nullable Randomness randomness;
  private final int size;
  private final int batchSize;
  private final LastBatch lastBatch;
  private volatile @Nullable Epoch latest;

  private static final class Epoch {
    private final int number;
    private final int[] permutation;

    private Epoch(int number, int[] permutation) {
      this.number = number;
      this.permutation = permutation;
    }
  }

  private BatchOrder(
      @Nullable Randomness randomness, int size, int batchSize, LastBatch lastBatch) {
    if (size < 1) {
      throw new IllegalArgumentException("expected at least 1 picture, found " + size);
    }
    if (batchSize < 1) {
      throw new IllegalArgumentException("expected a batch of at least 1, found " + batchSize);
    }
    if (lastBatch == LastBatch.DROP && batchSize > size) {
      throw new IllegalArgumentException(
          "expected a batch of at most " + size + " pictures, found " + batchSize);
    }
    this.randomness = randomness;
    this.size = size;
    this.batchSize = batchSize;
    this.lastBatch = lastBatch;
  }

  /**
   * Another order in each epoch, for training.
   *
   * @throws IllegalArgumentException if a size is below 1, or if no batch would be left
   */
  public static BatchOrder shuffled(
      Randomness randomness, int size, int batchSize, LastBatch lastBatch) {
    return new BatchOrder(randomness, size, batchSize, lastBatch);
  }

  /**
   * Every picture once, first to last, the last short batch kept; for evaluation.
   *
   * @throws IllegalArgumentException if a size is below 1
   */
  public static BatchOrder sequential(int size, int batchSize) {
    return new BatchOrder(null, size, batchSize, LastBatch.KEEP);
  }

  /** The number of pictures. */
  public int size() {
    return size;
  }

  /** The number of pictures in every batch but perhaps the last. */
  public int batchSize() {
    return batchSize;
  }

  /** The number of batches, and so of steps, in one epoch. */
  public int batchesPerEpoch() {
    int full = size / batchSize;
    return lastBatch == LastBatch.KEEP && size % batchSize != 0 ? full + 1 : full;
  }

  /** The order of all pictures in {@code epoch}, counted from 0; a fresh array. */
  public int[] permutation(int epoch) {
    return epoch(epoch).clone();
  }

  /**
   * The pictures of one batch; a fresh array.
   *
   * @param epoch the epoch, counted from 0
   * @param batch the batch within the epoch, in {@code [0, batchesPerEpoch())}
   * @throws IndexOutOfBoundsException if the epoch has no such batch
   */
  public int[] indices(int epoch, int batch) {
    if (batch < 0 || batch >= batchesPerEpoch()) {
      throw new IndexOutOfBoundsException(
          "expected a batch in 0 .. " + (batchesPerEpoch() - 1) + ", found " + batch);
    }
    long from = (long) batch * batchSize;
    return Arrays.copyOfRange(epoch(epoch), (int) from, (int) Math.min(size, from + batchSize));
  }

  private int[] epoch(int number) {
    if (number < 0) {
      throw new IndexOutOfBoundsException("expected an epoch of at least 0, found " + number);
    }
    Epoch known = latest;
    if (known == null || known.number != number) {
      known = new Epoch(number, compute(number));
      latest = known;
    }
    return known.permutation;
  }

  private int[] compute(int epoch) {
    int[] order = new int[size];
    for (int place = 0; place < size; place++) {
      order[place] = place;
    }
    if (randomness == null) {
      return order;
    }
    long key = randomness.key(Randomness.Purpose.ORDER, epoch);
    for (int place = size - 1; place > 0; place--) {
      int partner = Randomness.scaled(Randomness.sequence(key, place), place + 1);
      int kept = order[place];
      order[place] = order[partner];
      order[partner] = kept;
    }
    return order;
  }
}
