package io.radon.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Layers that move numbers or lie between them, against loops over the places they come from. */
class ShapeLayersTest {
  private static final int HEIGHT = 5;
  private static final int WIDTH = 6;
  private static final int CHANNELS = 2;
  private static final Shape SHAPE = Shape.of(2, HEIGHT, WIDTH, CHANNELS);

  /** The number at a place of an output, from the input. */
  private interface Expected {
    double at(Input x, int image, int row, int column, int channel);
  }

  private static final class Input {
    private final float[] values;

    Input(float[] values) {
      this.values = values;
    }

    double at(int image, int row, int column, int channel) {
      return values[((image * HEIGHT + row) * WIDTH + column) * CHANNELS + channel];
    }

    boolean holds(int row, int column) {
      return row >= 0 && row < HEIGHT && column >= 0 && column < WIDTH;
    }
  }

  private static void check(
      BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> layer,
      int rows,
      int columns,
      int channels,
      Expected expected) {
    try (LayerProbe probe = new LayerProbe(SHAPE, layer)) {
      Input x = new Input(probe.image());
      float[] y = probe.output();
      assertThat(y).hasSize(2 * rows * columns * channels);
      for (int i = 0; i < y.length; i++) {
        int image = i / (rows * columns * channels);
        int row = i / (columns * channels) % rows;
        int column = i / channels % columns;
        assertThat((double) y[i])
            .as("image %d, row %d, column %d, channel %d", image, row, column, i % channels)
            .isCloseTo(expected.at(x, image, row, column, i % channels), within(1e-6));
      }
    }
  }

  static Stream<Border> borders() {
    return Stream.of(Border.of(1), Border.of(2, 1), Border.of(0, 1).more(2, 0))
        .flatMap(border -> Stream.of(border, border.reflect(), border.replicate()));
  }

  @ParameterizedTest
  @MethodSource("borders")
  void bordersHoldWhatTheirFillSays(Border border) {
    check(
        (nn, x) -> nn.pad(x, border),
        HEIGHT + 2 * border.height() + border.moreHeight(),
        WIDTH + 2 * border.width() + border.moreWidth(),
        CHANNELS,
        (x, image, row, column, channel) -> {
          int top = row - border.height();
          int left = column - border.width();
          return switch (border.fill()) {
            case ZERO -> x.holds(top, left) ? x.at(image, top, left, channel) : 0;
            case REFLECT -> x.at(image, mirrored(top, HEIGHT), mirrored(left, WIDTH), channel);
            case REPLICATE ->
                x.at(
                    image,
                    Math.min(Math.max(top, 0), HEIGHT - 1),
                    Math.min(Math.max(left, 0), WIDTH - 1),
                    channel);
          };
        });
  }

  private static int mirrored(int place, int size) {
    int positive = Math.abs(place);
    return positive < size ? positive : 2 * size - 2 - positive;
  }

  @ParameterizedTest
  @CsvSource({"3, 1, 1", "3, 2, 2", "3, 2, 1", "5, 2, 2", "2, 2, 2", "3, 3, 3"})
  void blursEqualTheirDefinition(int taps, int strideHeight, int strideWidth) {
    int[][] triangle = {{1, 1}, {1, 2, 1}, {1, 3, 3, 1}, {1, 4, 6, 4, 1}};
    int[] row = triangle[taps - 2];
    int rows = (strideHeight - 1 + taps - 1) / 2;
    int columns = (strideWidth - 1 + taps - 1) / 2;
    double sum = 1 << (2 * (taps - 1));
    check(
        (nn, x) ->
            strideHeight == strideWidth
                ? nn.blurPool(x, taps, strideHeight)
                : nn.blurPool(x, taps, strideHeight, strideWidth),
        (HEIGHT + 2 * rows - taps) / strideHeight + 1,
        (WIDTH + 2 * columns - taps) / strideWidth + 1,
        CHANNELS,
        (x, image, r, c, channel) -> {
          double blurred = 0;
          for (int i = 0; i < taps; i++) {
            for (int j = 0; j < taps; j++) {
              int top = mirrored(r * strideHeight + i - rows, HEIGHT);
              int left = mirrored(c * strideWidth + j - columns, WIDTH);
              blurred += row[i] * row[j] / sum * x.at(image, top, left, channel);
            }
          }
          return blurred;
        });
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 1", "1, 4"})
  void nearestPlacesAreRepeated(int height, int width) {
    check(
        (nn, x) -> nn.upsampleNearest(x, height, width),
        height * HEIGHT,
        width * WIDTH,
        CHANNELS,
        (x, image, row, column, channel) -> x.at(image, row / height, column / width, channel));
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 1", "4, 3"})
  void placesBetweenNeighboursAreInterpolated(int height, int width) {
    check(
        (nn, x) -> nn.upsampleBilinear(x, height, width),
        height * HEIGHT,
        width * WIDTH,
        CHANNELS,
        (x, image, row, column, channel) -> {
          double top = Math.max(0, (row + 0.5) / height - 0.5);
          double left = Math.max(0, (column + 0.5) / width - 0.5);
          double sum = 0;
          for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
              double share =
                  (1 - Math.abs(top - (int) top - i)) * (1 - Math.abs(left - (int) left - j));
              int r = Math.min((int) top + i, HEIGHT - 1);
              int c = Math.min((int) left + j, WIDTH - 1);
              sum += share * x.at(image, r, c, channel);
            }
          }
          return sum;
        });
  }

  @Test
  void axesChangePlacesAndReshapeKeepsTheOrder() {
    check(
        (nn, x) -> nn.permute(x, 3, 1, 2),
        CHANNELS,
        HEIGHT,
        WIDTH,
        (x, image, row, column, channel) -> x.at(image, column, channel, row));
    check(
        (nn, x) -> nn.reshape(nn.reshape(x, HEIGHT * WIDTH * CHANNELS), WIDTH, HEIGHT, CHANNELS),
        WIDTH,
        HEIGHT,
        CHANNELS,
        (x, image, row, column, channel) -> {
          int place = row * HEIGHT + column;
          return x.at(image, place / WIDTH, place % WIDTH, channel);
        });
  }

  @Test
  void dropPathDropsWholeImagesAndScalesTheOthers() {
    Shape shape = Shape.of(400, 1, 2, 2);
    try (LayerProbe probe = new LayerProbe(shape, (nn, x) -> nn.dropPath("s/0/drop_path", x, 0.2));
        LayerProbe same = new LayerProbe(shape, (nn, x) -> nn.dropPath("s/0/drop_path", x, 0.2));
        LayerProbe other = new LayerProbe(shape, (nn, x) -> nn.dropPath("s/1/drop_path", x, 0.2))) {
      float[] x = probe.image();
      float[] y = probe.output();
      int dropped = 0;
      for (int image = 0; image < 400; image++) {
        double factor = y[4 * image] == 0 ? 0 : 1.25;
        dropped += factor == 0 ? 1 : 0;
        for (int i = 4 * image; i < 4 * image + 4; i++) {
          assertThat((double) y[i]).isCloseTo(factor * x[i], within(1e-6));
        }
      }
      assertThat(dropped).isBetween(60, 100);
      assertThat(same.output()).containsExactly(y);
      assertThat(other.output()).isNotEqualTo(y);
    }
  }
}
