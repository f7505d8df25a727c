package io.radon.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Each layer's gradient against central differences, of its input and of its weights. */
class GradientTest {
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
    assertThat(GradientCheck.worst(layers)).as(name).isLessThan(GradientCheck.BOUND);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("5 % too large", conv(Conv.of(3, 3, 4, 6)), 1.05),
        fault("5 % too small", (nn, x) -> nn.batchNorm("a", x, 4), 0.95),
        fault("5 % too large", Layers::sigmoid, 1.05),
        fault("5 % too small", (nn, x) -> nn.averagePool(x, Pool.of(3, 3).stride(2)), 0.95),
        fault("5 % too large", (nn, x) -> nn.dense("a", nn.flatten(x), 7 * 6 * 4, 3), 1.05),
        fault("5 % too small", (nn, x) -> nn.prelu("a", x, 4), 0.95),
        fault("wrong sign", (nn, x) -> nn.layerNorm("a", x, 4), -1.0),
        mixed(
            "padding on one side",
            (nn, x) -> nn.pad(x, 1),
            (nn, x) -> nn.pad(x, Border.of(0).more(2))),
        mixed(
            "padding of another kind",
            (nn, x) -> nn.averagePool(x, Pool.of(3, 3).stride(2)),
            (nn, x) -> nn.averagePool(x, Pool.of(3, 3).stride(2).padding(Padding.SAME))),
        mixed(
            "padding counted",
            (nn, x) -> nn.averagePool(x, Pool.of(3, 3).stride(2)),
            (nn, x) -> nn.averagePool(x, Pool.of(3, 3).stride(2).countPadding(true))),
        mixed(
            "of the mean where it is of the largest",
            (nn, x) -> nn.maxPool(x, 3, 3, 2),
            (nn, x) -> nn.averagePool(x, Pool.of(3, 3).stride(2))),
        mixed(
            "of the other way to spread",
            (nn, x) -> nn.upsampleBilinear(x, 2, 2),
            (nn, x) -> nn.upsampleNearest(x, 2, 2)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aWrongGradientIsFound(
      String name, BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> layers) {
    assertThat(GradientCheck.worst(layers)).as(name).isGreaterThan(2 * GradientCheck.BOUND);
  }

  /** Layers whose gradient is wrong by a factor. */
  private static Arguments fault(
      String name, BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> layers, double factor) {
    return layer(
        name,
        (nn, x) -> {
          Operand<TFloat32> right = layers.apply(nn, x);
          return joined(right, right, factor);
        });
  }

  /** Layers without weights that give their own values, and the gradient of others. */
  private static Arguments mixed(
      String name,
      BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> values,
      BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> gradients) {
    return layer(name, (nn, x) -> joined(values.apply(nn, x), gradients.apply(nn, x), 1));
  }

  private static Operand<TFloat32> joined(
      Operand<TFloat32> values, Operand<TFloat32> gradients, double factor) {
    Ops tf = Ops.create(values.op().env());
    Operand<TFloat32> nothing = tf.math.sub(gradients, tf.stopGradient(gradients));
    return tf.math.add(tf.stopGradient(values), tf.math.mul(nothing, tf.constant((float) factor)));
  }
}
