package io.radon.runtime.image;

import io.radon.runtime.data.ImageStep.Filter;

/**
 * Changes the size of pictures, equal to Pillow's {@code Image.resize} bit for bit: two passes,
 * rows first, each with coefficients rounded to 22 binary places and each rounded to bytes. Where a
 * picture shrinks, the filter grows with the step from pixel to pixel (antialiasing).
 */
final class Resampling {
  /** 32 bits less 8 of a pixel and 2 for sums that overshoot. */
  private static final int PRECISION = 32 - 8 - 2;

  private final int[] first;
  private final int[] count;
  private final int[][] weights;

  /** Prepares one direction. */
  private Resampling(int from, int to, Filter filter) {
    first = new int[to];
    count = new int[to];
    weights = new int[to][];
    double scale = (double) from / to;
    double stretch = Math.max(scale, 1.0);
    double support = radius(filter) * stretch;
    double inverse = 1.0 / stretch;
    for (int at = 0; at < to; at++) {
      double center = (at + 0.5) * scale;
      int low = Math.max(0, (int) (center - support + 0.5));
      int high = Math.min(from, (int) (center + support + 0.5));
      double[] exact = new double[high - low];
      double sum = 0;
      for (int i = 0; i < exact.length; i++) {
        exact[i] = weight(filter, (i + low - center + 0.5) * inverse);
        sum += exact[i];
      }
      first[at] = low;
      count[at] = exact.length;
      weights[at] = rounded(exact, sum);
    }
  }

  /** The picture in another size; the picture itself if it has that size. */
  static Picture resize(Picture picture, int height, int width, Filter filter) {
    Picture result = picture;
    if (width != picture.width()) {
      result = new Resampling(picture.width(), width, filter).rows(result, width);
    }
    if (height != picture.height()) {
      result = new Resampling(picture.height(), height, filter).columns(result, height);
    }
    return result;
  }

  private static int[] rounded(double[] exact, double sum) {
    int[] fixed = new int[exact.length];
    for (int i = 0; i < exact.length; i++) {
      double part = sum == 0 ? exact[i] : exact[i] / sum;
      fixed[i] = (int) ((part < 0 ? -0.5 : 0.5) + part * (1 << PRECISION));
    }
    return fixed;
  }

  private static double radius(Filter filter) {
    return switch (filter) {
      case BILINEAR -> 1;
      case BICUBIC -> 2;
    };
  }

  private static double weight(Filter filter, double signed) {
    double x = Math.abs(signed);
    return switch (filter) {
      case BILINEAR -> x < 1 ? 1 - x : 0;
      case BICUBIC -> cubic(x);
    };
  }

  /** Keys (1981), with a = -0.5. */
  private static double cubic(double x) {
    double a = -0.5;
    if (x < 1) {
      return ((a + 2) * x - (a + 3)) * x * x + 1;
    }
    return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
  }

  private Picture rows(Picture picture, int width) {
    int channels = picture.channels();
    byte[] from = picture.pixels();
    byte[] to = new byte[Math.multiplyExact(Math.multiplyExact(picture.height(), width), channels)];
    int place = 0;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < width; x++) {
        int start = (y * picture.width() + first[x]) * channels;
        for (int channel = 0; channel < channels; channel++) {
          to[place++] = sum(from, start + channel, channels, x);
        }
      }
    }
    return new Picture(picture.height(), width, channels, to);
  }

  private Picture columns(Picture picture, int height) {
    int row = picture.width() * picture.channels();
    byte[] from = picture.pixels();
    byte[] to = new byte[Math.multiplyExact(row, height)];
    int place = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < row; x++) {
        to[place++] = sum(from, first[y] * row + x, row, y);
      }
    }
    return new Picture(height, picture.width(), picture.channels(), to);
  }

  private byte sum(byte[] from, int start, int step, int at) {
    int[] mine = weights[at];
    int sum = 1 << (PRECISION - 1);
    int place = start;
    for (int i = 0; i < count[at]; i++) {
      sum += (from[place] & 0xff) * mine[i];
      place += step;
    }
    int value = sum >> PRECISION;
    return (byte) (value < 0 ? 0 : Math.min(value, 255));
  }
}
