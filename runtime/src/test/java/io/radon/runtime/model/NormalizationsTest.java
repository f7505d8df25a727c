package io.radon.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiFunction;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * Norms against loops over what each number is normalised with, and layers with learned factors.
 */
class NormalizationsTest {
  private static final int IMAGES = 2;
  private static final int PLACES = 12;
  private static final int CHANNELS = 6;

  /** Each norm, and which numbers of an image share a mean, by place and channel. */
  static Stream<Arguments> norms() {
    return Stream.of(
        norm("layer", (nn, x) -> nn.layerNorm("a", x, 6), 1e-5, (place, channel) -> place),
        norm("layer", (nn, x) -> nn.layerNorm("a", x, 6, 0.1), 0.1, (place, channel) -> place),
        norm("group", (nn, x) -> nn.groupNorm("a", x, 6, 3), 1e-5, (place, channel) -> channel / 2),
        norm("group", (nn, x) -> nn.groupNorm("a", x, 6, 1, 0.1), 0.1, (place, channel) -> 0),
        norm("instance", (nn, x) -> nn.instanceNorm("a", x, 6), 1e-5, (place, channel) -> channel),
        norm(
            "instance",
            (nn, x) -> nn.instanceNorm("a", x, 6, 0.1),
            0.1,
            (place, channel) -> channel));
  }

  private static Arguments norm(
      String name,
      BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> layer,
      double epsilon,
      IntBinaryOperator group) {
    return Arguments.of(name, layer, epsilon, group);
  }

  @ParameterizedTest(name = "{0} norm, epsilon {2}")
  @MethodSource("norms")
  void normsEqualTheirDefinition(
      String name,
      BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> layer,
      double epsilon,
      IntBinaryOperator group) {
    try (LayerProbe probe = new LayerProbe(Shape.of(IMAGES, 3, 4, CHANNELS), layer)) {
      float[] scale = probe.weights().read("a/scale");
      float[] offset = probe.weights().read("a/offset");
      float[] x = probe.image();
      float[] y = probe.output();
      for (int i = 0; i < x.length; i++) {
        int image = i / (PLACES * CHANNELS);
        int own = group.applyAsInt(i / CHANNELS % PLACES, i % CHANNELS);
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int j = 0; j < x.length; j++) {
          boolean same =
              j / (PLACES * CHANNELS) == image
                  && group.applyAsInt(j / CHANNELS % PLACES, j % CHANNELS) == own;
          sum += same ? x[j] : 0;
          squares += same ? (double) x[j] * x[j] : 0;
          count += same ? 1 : 0;
        }
        double mean = sum / count;
        double normal = (x[i] - mean) / Math.sqrt(squares / count - mean * mean + epsilon);
        assertThat((double) y[i])
            .as("%s norm, place %d", name, i)
            .isCloseTo(normal * scale[i % CHANNELS] + offset[i % CHANNELS], within(2e-5));
      }
    }
  }

  @Test
  void aVectorIsNormalisedLikeAnImageOfOnePlace() {
    float[] image = outputOf((nn, x) -> nn.groupNorm("a", x, 6, 2));
    float[] vector = outputOf((nn, x) -> nn.groupNorm("a", nn.globalAveragePool(x), 6, 2));
    assertThat(vector).containsExactly(image);
    float[] batch = outputOf((nn, x) -> nn.batchNorm("a", x, 6));
    assertThat(outputOf((nn, x) -> nn.batchNorm("a", nn.globalAveragePool(x), 6)))
        .containsExactly(batch);
  }

  private static float[] outputOf(BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> layers) {
    try (LayerProbe probe = new LayerProbe(Shape.of(3, 1, 1, CHANNELS), layers)) {
      return probe.output();
    }
  }

  @Test
  void groupsThatDoNotDivideAreRefused() {
    assertThatThrownBy(() -> outputOf((nn, x) -> nn.groupNorm("a", x, 6, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected groups that divide 6 channels, found 4");
  }

  @Test
  void scaleAndPreluStartWhereTheyAreTold() {
    try (LayerProbe probe =
        new LayerProbe(
            Shape.of(1, 2, 2, 3),
            (nn, x) ->
                nn.prelu(
                    "d", nn.prelu("c", nn.scale("b", nn.scale("a", x, 3), 3, 1e-6), 3), 1, 0))) {
      probe.weights().initialize(3);
      assertThat(probe.weights().read("a/factor")).containsExactly(1, 1, 1);
      assertThat(probe.weights().read("b/factor")).containsExactly(1e-6f, 1e-6f, 1e-6f);
      assertThat(probe.weights().read("c/slope")).containsExactly(0.25f, 0.25f, 0.25f);
      assertThat(probe.weights().read("d/slope")).containsExactly(0);
    }
  }

  @Test
  void preluHasASlopeForEachChannel() {
    try (LayerProbe probe = new LayerProbe(Shape.of(1, 3, 2, 2), (nn, x) -> nn.prelu("a", x, 2))) {
      probe.weights().write("a/slope", new float[] {0.5f, -2});
      float[] x = probe.image();
      float[] y = probe.output();
      for (int i = 0; i < x.length; i++) {
        float slope = i % 2 == 0 ? 0.5f : -2;
        assertThat(y[i]).isEqualTo(x[i] < 0 ? slope * x[i] : x[i]);
      }
    }
  }
}
