package io.radon.runtime.data;

import java.util.stream.IntStream;

/**
 * Means and deviations of a set of pictures, on pixels divided by 255.
 *
 * <p>Sums are kept as whole numbers, so the result does not depend on the order of the pictures;
 * only the last division rounds. The deviation is the population's (divided by the count). A
 * channel that has one value everywhere gets the deviation 1, so that normalising gives 0 and not
 * an undefined number.
 */
public final class ChannelStatistics {
  private static final double SCALE = 255.0;

  private final int height;
  private final int width;
  private final int channels;
  private final double[] means;
  private final double[] deviations;
  private final double[] pixelMeans;

  private ChannelStatistics(Dataset pictures, long[] pixelSums, long[] squareSums) {
    this.height = pictures.height();
    this.width = pictures.width();
    this.channels = pictures.channels();
    this.means = new double[channels];
    this.deviations = new double[channels];
    this.pixelMeans = new double[pixelSums.length];
    long[] sums = new long[channels];
    for (int at = 0; at < pixelSums.length; at++) {
      sums[at % channels] += pixelSums[at];
      pixelMeans[at] = pixelSums[at] / (double) pictures.size() / SCALE;
    }
    double count = (double) pictures.size() * height * width;
    for (int channel = 0; channel < channels; channel++) {
      double mean = sums[channel] / count;
      double variance = Math.max(0.0, squareSums[channel] / count - mean * mean);
      means[channel] = mean / SCALE;
      deviations[channel] = variance < 1e-9 ? 1.0 : Math.sqrt(variance) / SCALE;
    }
  }

  /**
   * Reads every picture once.
   *
   * @throws IllegalArgumentException if there is no picture
   */
  public static ChannelStatistics of(Dataset pictures) {
    if (pictures.size() == 0) {
      throw new IllegalArgumentException("no statistics without pictures in " + pictures.name());
    }
    int parts = Math.min(pictures.readers(), pictures.size());
    Sums all =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(part -> new Sums(pictures).add(pictures, part, parts))
            .reduce(new Sums(pictures), Sums::plus);
    return new ChannelStatistics(pictures, all.pixels, all.squares);
  }

  /** Sums over a part of the pictures. */
  private static final class Sums {
    private final long[] pixels;
    private final long[] squares;

    private Sums(Dataset pictures) {
      this(pictures.imageBytes(), pictures.channels());
    }

    private Sums(int size, int channels) {
      pixels = new long[size];
      squares = new long[channels];
    }

    /** Adds every {@code step}-th picture. */
    private Sums add(Dataset pictures, int first, int step) {
      byte[] picture = new byte[pixels.length];
      for (int index = first; index < pictures.size(); index += step) {
        pictures.read(index, picture, 0);
        for (int at = 0; at < picture.length; at++) {
          long value = picture[at] & 0xff;
          pixels[at] += value;
          squares[at % squares.length] += value * value;
        }
      }
      return this;
    }

    private Sums plus(Sums other) {
      Sums sum = new Sums(pixels.length, squares.length);
      for (int at = 0; at < pixels.length; at++) {
        sum.pixels[at] = pixels[at] + other.pixels[at];
      }
      for (int at = 0; at < squares.length; at++) {
        sum.squares[at] = squares[at] + other.squares[at];
      }
      return sum;
    }
  }

  /** The height of the pictures, in pixels. */
  public int height() {
    return height;
  }

  /** The width of the pictures, in pixels. */
  public int width() {
    return width;
  }

  /** The number of channels. */
  public int channels() {
    return channels;
  }

  /**
   * The mean of {@code pixel / 255} for each channel; a fresh array of {@code channels} numbers.
   */
  public double[] means() {
    return means.clone();
  }

  /** The deviation of {@code pixel / 255} for each channel; a fresh array, no number is 0. */
  public double[] deviations() {
    return deviations.clone();
  }

  /** The mean picture in HWC order, on {@code pixel / 255}; a fresh array. */
  public double[] pixelMeans() {
    return pixelMeans.clone();
  }
}
