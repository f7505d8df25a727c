package io.radon.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.ndarray.Shape;

/** Convolutions and pools against loops that follow the definitions, for odd and even sizes. */
class WindowLayersTest {
  private static final int HEIGHT = 9;
  private static final int WIDTH = 8;
  private static final int CHANNELS = 4;

  static Stream<Conv> convolutions() {
    List<Conv> all = new ArrayList<>();
    for (Padding padding : Padding.values()) {
      for (int kernel : new int[] {1, 2, 3, 5}) {
        for (int stride : new int[] {1, 2, 3}) {
          all.add(Conv.of(kernel, kernel, 4, 8).stride(stride).padding(padding));
        }
      }
      for (int groups : new int[] {2, 4}) {
        all.add(Conv.of(3, 3, 4, 8).groups(groups).padding(padding));
        all.add(Conv.of(3, 3, 4, 8).groups(groups).stride(2).padding(padding));
      }
      all.add(Conv.of(3, 3, 4, 8).dilation(2).padding(padding));
      all.add(Conv.of(3, 3, 4, 8).dilation(3).padding(padding));
      all.add(Conv.of(2, 2, 4, 8).dilation(2).padding(padding));
      all.add(Conv.of(3, 3, 4, 4).groups(4).dilation(2).padding(padding));
    }
    all.add(Conv.of(1, 7, 4, 8));
    all.add(Conv.of(7, 1, 4, 8).stride(2));
    all.add(Conv.of(3, 3, 4, 8).dilation(2).stride(2));
    all.add(Conv.of(3, 3, 4, 8).bias());
    return all.stream();
  }

  static Stream<Pool> pools() {
    List<Pool> all = new ArrayList<>();
    for (Padding padding : Padding.values()) {
      for (int kernel : new int[] {2, 3}) {
        for (int stride : new int[] {1, 2, 3}) {
          Pool pool = Pool.of(kernel, kernel).stride(stride).padding(padding);
          all.add(pool);
          all.add(pool.countPadding(true));
          if (padding != Padding.SAME) {
            all.add(pool.ceil());
            all.add(pool.ceil().countPadding(true));
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("convolutions")
  void convolutionsEqualTheirDefinition(Conv conv) {
    try (LayerProbe probe =
        new LayerProbe(Shape.of(1, HEIGHT, WIDTH, CHANNELS), (nn, x) -> nn.conv("a", x, conv))) {
      float[] kernel = probe.weights().read("a/kernel");
      float[] bias = conv.hasBias() ? probe.weights().read("a/bias") : new float[conv.out()];
      Axis rows = axis(HEIGHT, conv.kernelHeight(), conv.strideHeight(), conv);
      Axis columns = axis(WIDTH, conv.kernelWidth(), conv.strideWidth(), conv);
      float[] actual = probe.output();
      assertThat(actual).hasSize(rows.outputs() * columns.outputs() * conv.out());
      int place = 0;
      for (int row = 0; row < rows.outputs(); row++) {
        for (int column = 0; column < columns.outputs(); column++) {
          for (int out = 0; out < conv.out(); out++) {
            double expected =
                bias[out] + product(conv, probe.image(), kernel, rows, row, columns, column, out);
            assertThat((double) actual[place++])
                .as("row %d, column %d, channel %d", row, column, out)
                .isCloseTo(expected, within(1e-4));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pools")
  void maximaEqualTheirDefinition(Pool pool) {
    try (LayerProbe probe =
        new LayerProbe(Shape.of(1, HEIGHT, WIDTH, CHANNELS), (nn, x) -> nn.maxPool(x, pool))) {
      checkPool(pool, probe, true);
    }
  }

  @ParameterizedTest
  @MethodSource("pools")
  void averagesEqualTheirDefinition(Pool pool) {
    try (LayerProbe probe =
        new LayerProbe(Shape.of(1, HEIGHT, WIDTH, CHANNELS), (nn, x) -> nn.averagePool(x, pool))) {
      checkPool(pool, probe, false);
    }
  }

  private static void checkPool(Pool pool, LayerProbe probe, boolean maximum) {
    Axis rows =
        Axis.of(
            HEIGHT, pool.kernelHeight(), pool.strideHeight(), 1, pool.padding(), pool.ceilMode());
    Axis columns =
        Axis.of(WIDTH, pool.kernelWidth(), pool.strideWidth(), 1, pool.padding(), pool.ceilMode());
    float[] actual = probe.output();
    assertThat(actual).hasSize(rows.outputs() * columns.outputs() * CHANNELS);
    int place = 0;
    for (int row = 0; row < rows.outputs(); row++) {
      for (int column = 0; column < columns.outputs(); column++) {
        for (int channel = 0; channel < CHANNELS; channel++) {
          double best = Double.NEGATIVE_INFINITY;
          double sum = 0;
          int counted = 0;
          for (int r = 0; r < pool.kernelHeight(); r++) {
            for (int c = 0; c < pool.kernelWidth(); c++) {
              int y = rows.input(row, r);
              int x = columns.input(column, c);
              if (rows.holds(y) && columns.holds(x)) {
                float value = probe.image()[(y * WIDTH + x) * CHANNELS + channel];
                best = Math.max(best, value);
                sum += value;
                counted++;
              } else if (pool.countPadding() && rows.isPadding(y) && columns.isPadding(x)) {
                counted++;
              }
            }
          }
          assertThat((double) actual[place++])
              .as("row %d, column %d, channel %d", row, column, channel)
              .isCloseTo(maximum ? best : sum / counted, within(1e-5));
        }
      }
    }
  }

  private static Axis axis(int size, int kernel, int stride, Conv conv) {
    return Axis.of(size, kernel, stride, conv.dilation(), conv.padding(), false);
  }

  private static double product(
      Conv conv,
      float[] image,
      float[] kernel,
      Axis rows,
      int row,
      Axis columns,
      int column,
      int out) {
    int perGroup = conv.in() / conv.groups();
    int first = out / (conv.out() / conv.groups()) * perGroup;
    double sum = 0;
    for (int r = 0; r < conv.kernelHeight(); r++) {
      for (int c = 0; c < conv.kernelWidth(); c++) {
        int y = rows.input(row, r);
        int x = columns.input(column, c);
        if (rows.holds(y) && columns.holds(x)) {
          for (int i = 0; i < perGroup; i++) {
            sum +=
                (double) image[(y * WIDTH + x) * CHANNELS + first + i]
                    * kernel[((r * conv.kernelWidth() + c) * perGroup + i) * conv.out() + out];
          }
        }
      }
    }
    return sum;
  }

  /** One dimension, worked out as PyTorch and TensorFlow document it. */
  private record Axis(int size, int stride, int dilation, int before, int after, int outputs) {
    static Axis of(int size, int kernel, int stride, int dilation, Padding padding, boolean ceil) {
      int reach = dilation * (kernel - 1) + 1;
      if (padding == Padding.SAME) {
        int outputs = (size + stride - 1) / stride;
        int total = Math.max(0, (outputs - 1) * stride + reach - size);
        return new Axis(size, stride, dilation, total / 2, total - total / 2, outputs);
      }
      int side = padding == Padding.VALID ? 0 : (kernel - 1) / 2 * dilation;
      double exact = (size + 2.0 * side - reach) / stride;
      int outputs = (int) (ceil ? Math.ceil(exact) : Math.floor(exact)) + 1;
      if (ceil && (outputs - 1) * stride >= size + side) {
        outputs--;
      }
      return new Axis(size, stride, dilation, side, side, outputs);
    }

    int input(int output, int tap) {
      return output * stride + tap * dilation - before;
    }

    boolean holds(int place) {
      return place >= 0 && place < size;
    }

    boolean isPadding(int place) {
      return place >= -before && place < size + after;
    }
  }
}
