package io.radon.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Each layer's gradient against central differences, of its input and of its weights. */
class GradientTest {
  private static final float STEP = 4e-3f;
  private static final int PROBES = 12;

  static Stream<Arguments> layers() {
    return Stream.of(
        layer("conv 3x3", (nn, x) -> nn.conv("a", x, 3, 3, 4, 6, 1)),
        layer("conv 3x3 / 2", (nn, x) -> nn.conv("a", x, 3, 3, 4, 6, 2)),
        layer("conv 1x1 / 2", (nn, x) -> nn.conv("a", x, 1, 1, 4, 6, 2)),
        layer("conv 5x3 same / 2", conv(Conv.of(5, 3, 4, 6).stride(2).padding(Padding.SAME))),
        layer("conv 3x3 valid, bias", conv(Conv.of(3, 3, 4, 6).padding(Padding.VALID).bias())),
        layer("conv 3x3 dilated", conv(Conv.of(3, 3, 4, 6).dilation(2))),
        layer("conv 3x3 dilated / 2", conv(Conv.of(3, 3, 4, 6).dilation(2).stride(2))),
        layer(
            "conv 3x3 dilated valid", conv(Conv.of(3, 3, 4, 6).dilation(2).padding(Padding.VALID))),
        layer("conv 3x3 in groups", conv(Conv.of(3, 3, 4, 6).groups(2))),
        layer("conv 3x3 in groups / 2", conv(Conv.of(3, 3, 4, 6).groups(2).stride(2))),
        layer("depthwise 3x3", conv(Conv.of(3, 3, 4, 4).groups(4))),
        layer("depthwise 3x3 / 2, two each", conv(Conv.of(3, 3, 4, 8).groups(4).stride(2))),
        layer("depthwise 3x3 dilated", conv(Conv.of(3, 3, 4, 4).groups(4).dilation(2))),
        layer("depthwise 3x3 by its numbers / 2", (nn, x) -> nn.depthwise("a", x, 3, 3, 4, 2)),
        layer("batch norm", (nn, x) -> nn.batchNorm("a", x, 4)),
        layer("batch norm of a vector", (nn, x) -> nn.batchNorm("a", nn.globalMaxPool(x), 4)),
        layer("layer norm", (nn, x) -> nn.layerNorm("a", x, 4)),
        layer("group norm", (nn, x) -> nn.groupNorm("a", x, 4, 2)),
        layer("instance norm", (nn, x) -> nn.instanceNorm("a", x, 4)),
        layer("scale", (nn, x) -> nn.scale("a", x, 4)),
        layer("prelu", (nn, x) -> nn.prelu("a", x, 4)),
        layer("prelu, shared", (nn, x) -> nn.prelu("a", x, 1)),
        layer("dense", (nn, x) -> nn.dense("a", nn.flatten(x), 7 * 6 * 4, 3)),
        layer("relu", Layers::relu),
        layer("relu6", (nn, x) -> nn.relu6(nn.add(x, x))),
        layer("sigmoid", Layers::sigmoid),
        layer("tanh", Layers::tanh),
        layer("silu", Layers::silu),
        layer("gelu", Layers::gelu),
        layer("gelu by tanh", Layers::geluTanh),
        layer("leaky relu", (nn, x) -> nn.leakyRelu(x, 0.1)),
        layer("elu", Layers::elu),
        layer("elu 0.5", (nn, x) -> nn.elu(x, 0.5)),
        layer("selu", Layers::selu),
        layer("mish", Layers::mish),
        layer("hard swish", Layers::hardSwish),
        layer("hard sigmoid", Layers::hardSigmoid),
        layer("max pool 3x3 / 2", (nn, x) -> nn.maxPool(x, 3, 3, 2)),
        layer("average pool 3x3 / 2", (nn, x) -> nn.averagePool(x, Pool.of(3, 3).stride(2))),
        layer(
            "average pool 2x2 / 2 ceil",
            (nn, x) -> nn.averagePool(x, Pool.of(2, 2).stride(2).ceil())),
        layer("max pool 3x3 / 2 ceil", (nn, x) -> nn.maxPool(x, Pool.of(3, 3).stride(2).ceil())),
        layer(
            "max pool 2x3 same",
            (nn, x) -> nn.maxPool(x, Pool.of(2, 3).stride(2).padding(Padding.SAME))),
        layer(
            "max pool 3x3 valid",
            (nn, x) -> nn.maxPool(x, Pool.of(3, 3).stride(2).padding(Padding.VALID))),
        layer(
            "average pool 3x3 / 2, padding counted",
            (nn, x) -> nn.averagePool(x, Pool.of(3, 3).stride(2).countPadding(true))),
        layer(
            "average pool 3x2 same, padding not counted",
            (nn, x) ->
                nn.averagePool(
                    x, Pool.of(3, 2).stride(2).padding(Padding.SAME).countPadding(false))),
        layer("group norm of one group", (nn, x) -> nn.groupNorm("a", x, 4, 1)),
        layer("subsample / 2x1", (nn, x) -> nn.subsample(x, 2, 1)),
        layer("global average pool", Layers::globalAveragePool),
        layer("global max pool", Layers::globalMaxPool),
        layer("gate", (nn, x) -> nn.mul(x, nn.sigmoid(nn.asImage(nn.globalAveragePool(x))))),
        layer("concat", (nn, x) -> nn.concat(List.of(x, nn.tanh(x), x))),
        layer("option A", (nn, x) -> nn.zeroChannels(nn.subsample(x, 2), 4, 9)),
        layer("pad, zeros", (nn, x) -> nn.pad(x, 2)),
        layer("pad, mirrored", (nn, x) -> nn.pad(x, Border.of(2, 1).more(1, 0).reflect())),
        layer("pad, repeated", (nn, x) -> nn.pad(x, Border.of(2, 1).more(0, 2).replicate())),
        layer("blur pool / 2", (nn, x) -> nn.blurPool(x, 3, 2)),
        layer("blur pool / 2x1, 5 taps", (nn, x) -> nn.blurPool(x, 5, 2, 1)),
        layer("upsample, nearest", (nn, x) -> nn.upsampleNearest(x, 2, 3)),
        layer("upsample, bilinear", (nn, x) -> nn.upsampleBilinear(x, 3, 2)),
        layer("permute", (nn, x) -> nn.permute(x, 2, 3, 1)),
        layer("reshape", (nn, x) -> nn.tanh(nn.reshape(x, 6, 14, 2))),
        layer("drop path", (nn, x) -> nn.dropPath("a", x, 0.3)),
        layer("conv of a sequence / 2", sequence((nn, x) -> nn.conv("a", x, 5, 4, 6, 2))),
        layer(
            "dilated conv of a sequence",
            sequence((nn, x) -> nn.conv("a", x, Conv.of(3, 4, 6).dilation(2)))),
        layer("depthwise of a sequence", sequence((nn, x) -> nn.depthwise("a", x, 3, 4, 1))),
        layer("max pool of a sequence", sequence((nn, x) -> nn.maxPool(x, 3, 2))),
        layer("batch norm of a sequence", sequence((nn, x) -> nn.batchNorm("a", x, 4))),
        layer(
            "gate of a sequence", sequence((nn, x) -> nn.mul(x, nn.tanh(nn.globalAveragePool(x))))),
        layer("dropout", (nn, x) -> nn.dropout(x, 0.4)));
  }

  private static Arguments layer(
      String name, BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> layers) {
    return Arguments.of(name, layers);
  }

  private static BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> sequence(
      BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> layers) {
    return (nn, x) -> layers.apply(nn, nn.reshape(x, 42, 4));
  }

  private static BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> conv(Conv options) {
    return (nn, x) -> nn.conv("a", x, options);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void gradientsEqualFiniteDifferences(
      String name, BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> layers) {
    try (LayerProbe probe = new LayerProbe(Shape.of(2, 7, 6, 4), layers)) {
      List<float[]> gradients = probe.gradients();
      check(probe, gradients.get(0), probe.image(), name + ", input", values -> {});
      for (int i = 0; i < probe.trainable().size(); i++) {
        String variable = probe.trainable().get(i).name();
        check(
            probe,
            gradients.get(i + 1),
            probe.weights().read(variable),
            name + ", " + variable,
            values -> probe.weights().write(variable, values));
      }
    }
  }

  private static void check(
      LayerProbe probe, float[] gradient, float[] values, String what, Consumer<float[]> write) {
    double scale = 0;
    for (float each : gradient) {
      scale = Math.max(scale, Math.abs(each));
    }
    assertThat(scale).as(what).isPositive();
    int stride = Math.max(1, values.length / PROBES);
    for (int i = 0; i < values.length; i += stride) {
      float before = values[i];
      values[i] = before + STEP;
      write.accept(values);
      double above = probe.score();
      values[i] = before - STEP;
      write.accept(values);
      double below = probe.score();
      values[i] = before;
      write.accept(values);
      assertThat((above - below) / (2 * STEP))
          .as("%s, place %d", what, i)
          .isCloseTo(gradient[i], within(0.02 * scale + 2e-3));
    }
  }
}
