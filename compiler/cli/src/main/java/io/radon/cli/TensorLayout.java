package io.radon.cli;

import java.util.List;
import java.util.Locale;

/** The order of the axes of images in a file: Radon's and TensorFlow's, or PyTorch's. */
enum TensorLayout {
  /** Channels last: [N, height, width, channels], and [N, length, channels] of sequences. */
  NHWC,
  /** Channels first: [N, channels, height, width], and [N, channels, length] of sequences. */
  NCHW;

  /** The sizes in this layout. */
  List<Integer> of(List<Integer> channelsLast) {
    int rank = channelsLast.size();
    if (this == NHWC || rank < 3) {
      return channelsLast;
    }
    return rank == 3
        ? List.of(channelsLast.get(0), channelsLast.get(2), channelsLast.get(1))
        : List.of(
            channelsLast.get(0), channelsLast.get(3), channelsLast.get(1), channelsLast.get(2));
  }

  /** The other one. */
  TensorLayout other() {
    return this == NHWC ? NCHW : NHWC;
  }

  /** Values of this layout, as {@code count} images of {@code places} and {@code channels}. */
  float[] toChannelsLast(float[] values, int count, int places, int channels) {
    return this == NHWC ? values : turned(values, count, channels, places);
  }

  /** Values of channels last, in this layout. */
  float[] fromChannelsLast(float[] values, int count, int places, int channels) {
    return this == NHWC ? values : turned(values, count, places, channels);
  }

  /** [count, rows, columns] to [count, columns, rows]. */
  private static float[] turned(float[] values, int count, int rows, int columns) {
    float[] result = new float[values.length];
    int to = 0;
    for (int image = 0; image < count; image++) {
      int base = image * rows * columns;
      for (int column = 0; column < columns; column++) {
        for (int row = 0; row < rows; row++) {
          result[to++] = values[base + row * columns + column];
        }
      }
    }
    return result;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
