package io.radon.runtime.data;

import java.util.Arrays;
import java.util.List;

/**
 * A view of a data set for a network that wants larger or coloured pictures: zeros all around
 * (where the border is odd, the extra row or column is at the bottom or right) and the grey value
 * repeated in every channel. Labels and order stay.
 */
public final class Adapted implements Dataset {
  private final Dataset original;
  private final int height;
  private final int width;
  private final int channels;
  private final DatasetDigest digest = new DatasetDigest(this);

  private Adapted(Dataset original, int height, int width, int channels) {
    this.original = original;
    this.height = height;
    this.width = width;
    this.channels = channels;
  }

  /**
   * Views pictures as larger ones; the data set itself if it already fits.
   *
   * @throws DataException if that would lose pixels or colours
   */
  public static Dataset to(Dataset original, int height, int width, int channels) {
    if (!original.hasOneSize()) {
      return original; // its image steps decide the size
    }
    boolean large = original.height() > height || original.width() > width;
    boolean coloured = original.channels() != channels && original.channels() != 1;
    if (large || coloured) {
      throw new DataException(
          String.format(
              "the pictures of `%s` do not fit the network: expected at most %dx%d pixels of %d"
                  + " channel(s), found %dx%d of %d; choose other data, or a network with another"
                  + " input size",
              original.name(),
              height,
              width,
              channels,
              original.height(),
              original.width(),
              original.channels()));
    }
    boolean same =
        original.height() == height && original.width() == width && original.channels() == channels;
    return same ? original : new Adapted(original, height, width, channels);
  }

  /** Views both parts of a split as larger pictures. */
  public static DataSplit to(DataSplit original, int height, int width, int channels) {
    return new DataSplit(
        to(original.train(), height, width, channels),
        to(original.test(), height, width, channels));
  }

  @Override
  public String name() {
    return original.name();
  }

  @Override
  public int size() {
    return original.size();
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public List<String> classNames() {
    return original.classNames();
  }

  @Override
  public void read(int index, byte[] into, int offset) {
    byte[] source = new byte[original.imageBytes()];
    original.read(index, source, 0);
    Arrays.fill(into, offset, offset + imageBytes(), (byte) 0);
    int top = (height - original.height()) / 2;
    int left = (width - original.width()) / 2;
    int from = 0;
    for (int y = 0; y < original.height(); y++) {
      int to = offset + ((top + y) * width + left) * channels;
      for (int x = 0; x < original.width(); x++) {
        for (int channel = 0; channel < channels; channel++) {
          into[to++] = source[original.channels() == 1 ? from : from + channel];
        }
        from += original.channels();
      }
    }
  }

  @Override
  public int label(int index) {
    return original.label(index);
  }

  @Override
  public int skipped() {
    return original.skipped();
  }

  @Override
  public int readers() {
    return original.readers();
  }

  @Override
  public String digest() {
    return digest.value();
  }
}
