package io.radon.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.GraphSession;
import io.radon.runtime.tensor.Placement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

class InitialValueTest {
  /** Values of one layer by itself, or behind another one. */
  private static float[] values(Initializer initializer, Conv conv, boolean behindAnother) {
    Graph graph = new Graph();
    Placement placement = Device.CPU.place(2);
    Ops tf = placement.ops(graph);
    VariableStore store = new VariableStore(tf, initializer);
    Layers nn = Layers.inference(store);
    Operand<TFloat32> x =
        tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 4, 4, conv.in())));
    if (behindAnother) {
      nn.conv("other", x, 3, 3, conv.in(), 5, 1);
    }
    nn.conv("layer", x, conv);
    nn.dense("dense", nn.flatten(x), 16 * conv.in(), 10);
    nn.batchNorm("norm", x, conv.in());
    try (GraphSession session = placement.open(graph)) {
      Weights weights = new Weights(session, store);
      weights.initialize(3);
      float[] dense = weights.read("dense/kernel");
      double bound = 1 / Math.sqrt(16.0 * conv.in());
      assertThat(max(dense)).isBetween(0.98 * bound, bound);
      assertThat(deviation(dense)).isCloseTo(bound / Math.sqrt(3), within(0.03 * bound));
      assertThat(max(weights.read("dense/bias"))).isBetween(0.3 * bound, bound);
      assertThat(weights.read("norm/scale")).containsOnly(1);
      assertThat(weights.read("norm/offset")).containsOnly(0);
      assertThat(weights.read("norm/mean")).containsOnly(0);
      assertThat(weights.read("norm/variance")).containsOnly(1);
      return weights.read("layer/kernel");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HE_FAN_OUT, 1, 576",
    "HE_FAN_OUT, 4, 144",
    "HE_FAN_IN, 1, 288",
    "HE_FAN_IN, 4, 72",
  })
  void kernelsAreNormalWithTheVarianceOfTheFan(Initializer initializer, int groups, double fan) {
    float[] kernel = values(initializer, Conv.of(3, 3, 32, 64).groups(groups), false);
    double expected = Math.sqrt(2 / fan);
    double error = 4 / Math.sqrt(2.0 * kernel.length); // four standard errors of a deviation
    assertThat(deviation(kernel)).isCloseTo(expected, within(error * expected));
    assertThat(mean(kernel)).isCloseTo(0, within(4 * expected / Math.sqrt(kernel.length)));
    assertThat(max(kernel)).isBetween(3 * expected, 6 * expected); // tails are not cut
  }

  @Test
  void aKernelDoesNotDependOnTheRestOfTheNetwork() {
    Conv conv = Conv.of(3, 3, 32, 8);
    assertThat(values(Initializer.HE_FAN_OUT, conv, true))
        .isEqualTo(values(Initializer.HE_FAN_OUT, conv, false));
  }

  @Test
  void namesAndSeedsGiveIndependentValues() {
    InitialValue normal = new InitialValue.Normal(1);
    float[] a = normal.values(1, "a", 4_000);
    List<float[]> others = List.of(normal.values(1, "b", 4_000), normal.values(2, "a", 4_000));
    for (float[] other : others) {
      double product = 0;
      for (int i = 0; i < a.length; i++) {
        product += (double) a[i] * other[i];
      }
      assertThat(product / a.length).isCloseTo(0, within(4 / Math.sqrt(a.length)));
    }
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(float[] values) {
    double mean = mean(values);
    double sum = 0;
    for (float value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / values.length);
  }

  private static double max(float[] values) {
    double max = 0;
    for (float value : values) {
      max = Math.max(max, Math.abs(value));
    }
    return max;
  }
}
