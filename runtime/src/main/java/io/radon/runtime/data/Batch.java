package io.radon.runtime.data;

/**
 * The pictures of one step, read and ready to be fed. The arrays belong to whoever takes the batch
 * and are as long as the batch, also where it is a short last one.
 */
public final class Batch {
  private final int epoch;
  private final int number;
  private final byte[] images;
  private final int[] labels;
  private final int[] indices;

  private Batch(int epoch, int number, byte[] images, int[] labels, int[] indices) {
    this.epoch = epoch;
    this.number = number;
    this.images = images;
    this.labels = labels;
    this.indices = indices;
  }

  /** Reads batch {@code number} of {@code epoch} from {@code dataset} in the order given. */
  public static Batch read(Dataset dataset, BatchOrder order, int epoch, int number) {
    Batch batch = unread(dataset, order, epoch, number);
    batch.fill(dataset, 0, batch.size());
    return batch;
  }

  /** A batch whose places are still to be filled. */
  static Batch unread(Dataset dataset, BatchOrder order, int epoch, int number) {
    int[] indices = order.indices(epoch, number);
    byte[] images = new byte[Math.multiplyExact(indices.length, dataset.imageBytes())];
    return new Batch(epoch, number, images, new int[indices.length], indices);
  }

  /** Reads the pictures of the places from {@code from} to before {@code to}. */
  void fill(Dataset dataset, int from, int to) {
    int imageBytes = dataset.imageBytes();
    for (int place = from; place < to; place++) {
      dataset.read(indices[place], epoch, images, place * imageBytes);
      labels[place] = dataset.label(indices[place]);
    }
  }

  /** The epoch, counted from 0. */
  public int epoch() {
    return epoch;
  }

  /** The place of this batch in its epoch, counted from 0. */
  public int number() {
    return number;
  }

  /** The number of pictures. */
  public int size() {
    return labels.length;
  }

  /**
   * The pictures one after the other, each in HWC order, as unsigned bytes: {@code [size, H, W,
   * C]}.
   */
  public byte[] images() {
    return images;
  }

  /** The class of each picture: {@code [size]}. */
  public int[] labels() {
    return labels;
  }

  /** The index of each picture in its data set: {@code [size]}. */
  public int[] indices() {
    return indices;
  }
}
