package io.radon.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Layers of sequences: each gives what it gives for an image of one row. */
class SequenceLayersTest {
  private static final int LENGTH = 13;

  static Stream<Arguments> layers() {
    return Stream.of(
        layer(
            "conv",
            (nn, x) -> nn.conv("a", x, 5, 4, 6, 2),
            (nn, x) -> nn.conv("a", x, 1, 5, 4, 6, 2)),
        layer(
            "dilated conv, in groups",
            (nn, x) -> nn.conv("a", x, Conv.of(3, 4, 6).dilation(3).groups(2).bias()),
            (nn, x) -> nn.conv("a", x, Conv.of(1, 3, 4, 6).dilation(3).groups(2).bias())),
        layer(
            "depthwise",
            (nn, x) -> nn.depthwise("a", x, 3, 4, 2),
            (nn, x) -> nn.depthwise("a", x, 1, 3, 4, 2)),
        layer(
            "max pool",
            (nn, x) -> nn.maxPool(x, 3, 2),
            (nn, x) -> nn.maxPool(x, Pool.of(1, 3).stride(1, 2))),
        layer(
            "average pool",
            (nn, x) -> nn.averagePool(x, Pool.of(4).stride(3).ceil()),
            (nn, x) -> nn.averagePool(x, Pool.of(1, 4).stride(1, 3).ceil())),
        layer("global average", Layers::globalAveragePool, Layers::globalAveragePool),
        layer("global maximum", Layers::globalMaxPool, Layers::globalMaxPool),
        layer("batch norm", (nn, x) -> nn.batchNorm("a", x, 4), (nn, x) -> nn.batchNorm("a", x, 4)),
        layer("layer norm", (nn, x) -> nn.layerNorm("a", x, 4), (nn, x) -> nn.layerNorm("a", x, 4)),
        layer(
            "group norm",
            (nn, x) -> nn.groupNorm("a", x, 4, 2),
            (nn, x) -> nn.groupNorm("a", x, 4, 2)),
        layer(
            "instance norm",
            (nn, x) -> nn.instanceNorm("a", x, 4),
            (nn, x) -> nn.instanceNorm("a", x, 4)),
        layer("flatten", Layers::flatten, Layers::flatten),
        layer("subsample", (nn, x) -> nn.subsample(x, 3), (nn, x) -> nn.subsample(x, 1, 3)),
        layer("channels", (nn, x) -> nn.zeroChannels(x, 4, 7), (nn, x) -> nn.zeroChannels(x, 4, 7)),
        layer(
            "border",
            (nn, x) -> nn.pad(x, Border.of(2).more(1).reflect()),
            (nn, x) -> nn.pad(x, Border.of(0, 2).more(0, 1).reflect())),
        layer("zeros", (nn, x) -> nn.pad(x, 2), (nn, x) -> nn.pad(x, Border.of(0, 2))),
        layer(
            "nearest", (nn, x) -> nn.upsampleNearest(x, 3), (nn, x) -> nn.upsampleNearest(x, 1, 3)),
        layer(
            "bilinear",
            (nn, x) -> nn.upsampleBilinear(x, 3),
            (nn, x) -> nn.upsampleBilinear(x, 1, 3)),
        layer(
            "gate by a vector",
            (nn, x) -> nn.mul(x, nn.globalMaxPool(x)),
            (nn, x) -> nn.mul(nn.globalMaxPool(x), x)),
        layer(
            "gate by one place",
            (nn, x) -> nn.mul(nn.asImage(nn.globalMaxPool(x)), x),
            (nn, x) -> nn.mul(x, nn.asSequence(nn.globalMaxPool(x)))));
  }

  private static Arguments layer(
      String name,
      BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> ofSequences,
      BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> ofImages) {
    return Arguments.of(name, ofSequences, ofImages);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void aSequenceIsAnImageOfOneRow(
      String name,
      BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> ofSequences,
      BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> ofImages) {
    Shape shape = Shape.of(2, 1, LENGTH, 4);
    try (LayerProbe row = new LayerProbe(shape, ofImages);
        LayerProbe sequence =
            new LayerProbe(shape, (nn, x) -> ofSequences.apply(nn, nn.reshape(x, LENGTH, 4)))) {
      float[] expected = row.output();
      float[] actual = sequence.output();
      assertThat(actual).hasSameSizeAs(expected);
      for (int i = 0; i < actual.length; i++) {
        assertThat((double) actual[i]).as("%s, %d", name, i).isCloseTo(expected[i], within(1e-5));
      }
    }
  }

  @Test
  void aConvolutionOfSequencesEqualsItsDefinitionAndHasAKernelOfThreeSizes() {
    try (LayerProbe probe =
        new LayerProbe(
            Shape.of(1, 1, LENGTH, 2),
            (nn, x) -> nn.conv("a", nn.reshape(x, LENGTH, 2), 9, 2, 3, 2))) {
      assertThat(probe.trainable().get(0).shape()).isEqualTo(Shape.of(9, 2, 3));
      float[] kernel = probe.weights().read("a/kernel");
      float[] x = probe.image();
      float[] y = probe.output();
      assertThat(y).hasSize(7 * 3);
      for (int place = 0; place < 7; place++) {
        for (int out = 0; out < 3; out++) {
          double sum = 0;
          for (int tap = 0; tap < 9; tap++) {
            int from = 2 * place + tap - 4;
            for (int in = 0; in < 2 && from >= 0 && from < LENGTH; in++) {
              sum += (double) x[2 * from + in] * kernel[(tap * 2 + in) * 3 + out];
            }
          }
          assertThat((double) y[3 * place + out]).isCloseTo(sum, within(1e-5));
        }
      }
    }
  }

  @Test
  void blursOfSequencesAreBinomial() {
    try (LayerProbe probe =
        new LayerProbe(Shape.of(1, 1, 5, 1), (nn, x) -> nn.blurPool(nn.reshape(x, 5, 1), 3, 2))) {
      float[] x = probe.image();
      float[] y = probe.output();
      assertThat(y).hasSize(3);
      assertThat((double) y[0]).isCloseTo((x[0] + x[1]) / 2, within(1e-6));
      assertThat((double) y[1]).isCloseTo((x[1] + 2 * x[2] + x[3]) / 4, within(1e-6));
      assertThat((double) y[2]).isCloseTo((x[3] + x[4]) / 2, within(1e-6));
    }
  }
}
