package io.radon.runtime.data;

import java.util.List;
import java.util.Objects;

/** A data set held in memory, pictures in HWC order one after the other. */
public final class StoredPictures implements Dataset {
  private final String name;
  private final PictureShape shape;
  private final List<String> classNames;
  private final byte[] pixels;
  private final int[] labels;
  private final int skipped;
  private final DatasetDigest digest = new DatasetDigest(this);

  /** The size of one picture. */
  record PictureShape(int height, int width, int channels) {
    int bytes() {
      return Math.multiplyExact(Math.multiplyExact(height, width), channels);
    }
  }

  /** Takes over the pixels, which must not change any more; labels are unsigned. */
  StoredPictures(
      String name, PictureShape shape, List<String> classNames, byte[] pixels, byte[] labels) {
    this(name, shape, classNames, pixels, widened(labels));
  }

  /** Takes over the arrays, which must not change any more. */
  StoredPictures(
      String name, PictureShape shape, List<String> classNames, byte[] pixels, int[] labels) {
    this(name, shape, classNames, pixels, labels, 0);
  }

  private StoredPictures(
      String name,
      PictureShape shape,
      List<String> classNames,
      byte[] pixels,
      int[] labels,
      int skipped) {
    if (pixels.length != Math.multiplyExact(shape.bytes(), labels.length)) {
      throw new IllegalArgumentException(
          labels.length + " pictures of " + shape + " do not take " + pixels.length + " bytes");
    }
    this.name = name;
    this.shape = shape;
    this.classNames = List.copyOf(classNames);
    this.pixels = pixels;
    this.labels = labels;
    this.skipped = skipped;
  }

  /**
   * Takes over the arrays, which must not change any more.
   *
   * @param name a short name for people
   * @param pixels unsigned bytes, [labels.length, height, width, channels]
   * @param labels indices into the class names
   * @param skipped how many pictures were left out because they are damaged
   * @throws IllegalArgumentException if there are not as many bytes as the sizes say
   */
  public static Dataset of(
      String name,
      List<String> classNames,
      int height,
      int width,
      int channels,
      byte[] pixels,
      int[] labels,
      int skipped) {
    PictureShape shape = new PictureShape(height, width, channels);
    return new StoredPictures(name, shape, classNames, pixels, labels, skipped);
  }

  private static int[] widened(byte[] labels) {
    int[] wide = new int[labels.length];
    for (int index = 0; index < wide.length; index++) {
      wide[index] = labels[index] & 0xff;
    }
    return wide;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public int height() {
    return shape.height();
  }

  @Override
  public int width() {
    return shape.width();
  }

  @Override
  public int channels() {
    return shape.channels();
  }

  @Override
  public List<String> classNames() {
    return classNames;
  }

  @Override
  public void read(int index, byte[] into, int offset) {
    Objects.checkIndex(index, size());
    int length = shape.bytes();
    System.arraycopy(pixels, index * length, into, offset, length);
  }

  @Override
  public int label(int index) {
    return labels[Objects.checkIndex(index, size())];
  }

  @Override
  public int skipped() {
    return skipped;
  }

  @Override
  public String digest() {
    return digest.value();
  }
}
