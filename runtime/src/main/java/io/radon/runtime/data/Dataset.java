package io.radon.runtime.data;

import java.util.List;

/**
 * A fixed, finite list of labelled pictures that all have one size.
 *
 * <p>An index always gives the same picture and label, for every reader and on every machine. All
 * methods may be called from several threads at once.
 */
public interface Dataset {
  /** A short name for people, such as {@code cifar10}; both parts of a split have it. */
  String name();

  /** The number of pictures. */
  int size();

  /** The height of every picture, in pixels; 0 where each has a size of its own. */
  int height();

  /** The width of every picture, in pixels; 0 where each has a size of its own. */
  int width();

  /** The number of channels of every picture: 1 (grey) or 3 (red, green, blue). */
  int channels();

  /** The names of the classes; a label is an index into this list. */
  List<String> classNames();

  /**
   * Writes picture {@code index} as {@code height * width * channels} unsigned bytes, rows first,
   * channels last (HWC), into {@code into} from {@code offset} on.
   *
   * @throws IndexOutOfBoundsException if there is no such picture or {@code into} is too short
   */
  void read(int index, byte[] into, int offset);

  /**
   * The class of picture {@code index}, in {@code [0, classes())}.
   *
   * @throws IndexOutOfBoundsException if there is no such picture
   */
  int label(int index);

  /**
   * The fingerprint of everything a network can see of this data set, as {@code sha256:} and 64
   * hexadecimal digits; see {@link DatasetDigest}. Computed on first use, then kept.
   */
  String digest();

  /** As {@link #read(int, byte[], int)}, where what is read may be drawn anew each epoch. */
  default void read(int index, int epoch, byte[] into, int offset) {
    read(index, into, offset);
  }

  /** How many threads should read at once: more than 1 where reading takes long. */
  default int readers() {
    return 1;
  }

  /** How many pictures were left out because they are damaged. */
  default int skipped() {
    return 0;
  }

  /** Whether all pictures have one size, so that they can be read as they are. */
  default boolean hasOneSize() {
    return height() > 0;
  }

  /** The number of classes. */
  default int classes() {
    return classNames().size();
  }

  /** The number of bytes of one picture: {@code height * width * channels}. */
  default int imageBytes() {
    return Math.multiplyExact(Math.multiplyExact(height(), width()), channels());
  }
}
