package io.radon.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Each activation against its formula, in doubles, on numbers between -8 and 8. */
class ActivationsTest {
  private static final Shape SHAPE = Shape.of(1, 4, 5, 2);

  static Stream<Arguments> activations() {
    return Stream.of(
        activation("relu", Layers::relu, x -> Math.max(x, 0)),
        activation("relu6", Layers::relu6, x -> Math.min(Math.max(x, 0), 6)),
        activation("leaky relu", (nn, x) -> nn.leakyRelu(x, 0.2), x -> x < 0 ? 0.2 * x : x),
        activation("elu", Layers::elu, x -> x < 0 ? Math.expm1(x) : x),
        activation("elu 0.5", (nn, x) -> nn.elu(x, 0.5), x -> x < 0 ? 0.5 * Math.expm1(x) : x),
        activation(
            "selu",
            Layers::selu,
            x -> 1.0507009873554805 * (x < 0 ? 1.6732632423543772 * Math.expm1(x) : x)),
        activation("gelu", Layers::gelu, x -> x * normalDistribution(x)),
        activation(
            "gelu by tanh",
            Layers::geluTanh,
            x -> x / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)))),
        activation("silu", Layers::silu, x -> x / (1 + Math.exp(-x))),
        activation("mish", Layers::mish, x -> x * Math.tanh(Math.log1p(Math.exp(x)))),
        activation("sigmoid", Layers::sigmoid, x -> 1 / (1 + Math.exp(-x))),
        activation("tanh", Layers::tanh, Math::tanh),
        activation("hard swish", Layers::hardSwish, x -> x * hardSigmoid(x)),
        activation("hard sigmoid", Layers::hardSigmoid, ActivationsTest::hardSigmoid));
  }

  private static Arguments activation(
      String name,
      BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> layer,
      DoubleUnaryOperator formula) {
    return Arguments.of(name, layer, formula);
  }

  private static double hardSigmoid(double x) {
    return Math.min(Math.max(x + 3, 0), 6) / 6;
  }

  /** By the midpoint rule from -12, far below which nothing is left. */
  private static double normalDistribution(double x) {
    int steps = 20_000;
    double width = (x + 12) / steps;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double t = -12 + (i + 0.5) * width;
      sum += Math.exp(-t * t / 2);
    }
    return sum * width / Math.sqrt(2 * Math.PI);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("activations")
  void activationsEqualTheirFormula(
      String name,
      BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> layer,
      DoubleUnaryOperator formula) {
    try (LayerProbe probe =
        new LayerProbe(SHAPE, (nn, x) -> layer.apply(nn, nn.scale("wide", x, 2)))) {
      probe.weights().write("wide/factor", new float[] {8, 8});
      float[] image = probe.image();
      float[] actual = probe.output();
      for (int i = 0; i < image.length; i++) {
        assertThat((double) actual[i])
            .as("%s(%s)", name, 8 * image[i])
            .isCloseTo(formula.applyAsDouble(8 * image[i]), within(2e-5));
      }
    }
  }
}
