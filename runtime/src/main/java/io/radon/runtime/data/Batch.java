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
    int[] indices = order.indices(epoch, number);
    int imageBytes = dataset.imageBytes();
    byte[] images = new byte[Math.multiplyExact(indices.length, imageBytes)];
    int[] labels = new int[indices.length];
    for (int place = 0; place < indices.length; place++) {
      dataset.read(indices[place], images, place * imageBytes);
      labels[place] = dataset.label(indices[place]);
    }
    return new Batch(epoch, number, images, labels, indices);
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
