package io.radon.compiler.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.ir.GraphPrinter;
import io.radon.runtime.model.GradientCheck;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Taps;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is emitted for each op has the gradient that finite differences give, in a class's tower.
 */
class OpGradientTest {
  private static final int LENGTH = 42;

  /** Flows that use the op, for an image of 7x6 with 4 channels, or a sequence where it says so. */
  private static final Map<String, List<String>> FLOWS = new TreeMap<>();

  static {
    put("add", "add { conv(3x3, 4) | tanh }");
    put("as_image", "global_avg_pool -> conv(1x1, 3)");
    put("as_sequence", "sequence: global_avg_pool -> conv(1, 3)");
    put(
        "avg_pool",
        "avg_pool(3x3) / 2",
        "avg_pool(2x3, ceil: true) / 2",
        "avg_pool(3x2, padding: same, count_padding: true) / 2x1",
        "sequence: avg_pool(3, ceil: true) / 2");
    put("batch_norm", "batch_norm", "sequence: batch_norm", "global_max_pool -> batch_norm");
    put("blur_pool", "blur_pool / 2", "blur_pool(taps: 5) / 2x1", "sequence: blur_pool / 2");
    put("concat", "concat { tanh | identity | conv(1x1, 2) }");
    put(
        "conv",
        "conv(3x3, 6)",
        "conv(5x3, 6, padding: same, bias: true) / 2",
        "conv(3x3, 6, groups: 2) / 2x1",
        "conv(3x3, 6, dilation: 2)",
        "sequence: conv(5, 6, dilation: 2)");
    put("dense", "flatten -> dense(3)", "global_avg_pool -> dense(3, bias: false)");
    put(
        "depthwise",
        "depthwise(3x3) / 2",
        "depthwise(3x3, multiplier: 2, dilation: 2)",
        "sequence: depthwise(5, bias: true)");
    put("drop_path", "drop_path(0.3)");
    put("dropout", "dropout(0.4)");
    put("elu", "elu", "elu(0.5)");
    put("flatten", "flatten -> tanh");
    put("gelu", "gelu", "gelu(approximate: true)");
    put("global_avg_pool", "global_avg_pool", "sequence: global_avg_pool");
    put("global_max_pool", "global_max_pool");
    put("group_norm", "group_norm(2)", "sequence: group_norm(4)");
    put("hard_sigmoid", "hard_sigmoid");
    put("hard_swish", "hard_swish");
    put("instance_norm", "instance_norm");
    put("layer_norm", "layer_norm");
    put("leaky_relu", "leaky_relu(0.1)");
    put(
        "max_pool",
        "max_pool(3x3) / 2",
        "max_pool(2x3, padding: same) / 2",
        "max_pool(3x3, padding: valid, ceil: true) / 2",
        "sequence: max_pool(3) / 2");
    put("mish", "mish");
    put("mul", "gate { global_avg_pool -> sigmoid }", "sequence: gate { tanh }");
    put(
        "pad",
        "pad(2x1)",
        "pad(1x2, more: 1x0, fill: reflect)",
        "pad(2, fill: replicate)",
        "sequence: pad(3)");
    put("permute", "permute(cwh) -> tanh");
    put("prelu", "prelu", "prelu(shared: true)");
    put("relu", "relu");
    put("relu6", "scale(init: 2) -> relu6");
    put("reshape", "reshape([6, 14, 2]) -> tanh");
    put("scale", "scale", "scale(init: 0.1)");
    put("selu", "selu");
    put("sigmoid", "sigmoid");
    put("silu", "silu");
    put("subsample", "subsample / 2", "sequence: subsample / 3");
    put("tanh", "tanh");
    put("upsample", "upsample(2x3)", "upsample(3x2, mode: bilinear)", "sequence: upsample(2)");
    put("zero_channels", "zero_channels(9)");
  }

  private static void put(String op, String... flows) {
    FLOWS.put(op, List.of(flows));
  }

  @Test
  void everyOpThatCanBeEmittedIsChecked() {
    assertThat(FLOWS.keySet()).isEqualTo(OpEmitters.ops());
  }

  private record Case(String op, String flow) {
    boolean ofSequence() {
      return flow.startsWith("sequence: ");
    }

    String body() {
      return ofSequence() ? flow.replace("sequence", LENGTH + "x4") : "7x6x4: " + flow;
    }
  }

  private static final List<Case> CASES =
      FLOWS.entrySet().stream()
          .flatMap(entry -> entry.getValue().stream().map(flow -> new Case(entry.getKey(), flow)))
          .toList();

  private static final FlowModels MODELS = new FlowModels(CASES.stream().map(Case::body).toList());

  static Stream<Arguments> cases() {
    return IntStream.range(0, CASES.size()).mapToObj(i -> Arguments.of(i, CASES.get(i).flow()));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("cases")
  void theGradientOfItsClassEqualsFiniteDifferences(int index, String flow) throws Exception {
    Case tried = CASES.get(index);
    assertThat(GraphPrinter.print(MODELS.model(index).graph())).contains(" = " + tried.op() + " %");
    Network network = GeneratedClassTest.instance(MODELS.type(index));
    double worst =
        GradientCheck.worst(
            (nn, x) ->
                network.forward(nn, tried.ofSequence() ? nn.reshape(x, LENGTH, 4) : x, new Taps()));
    assertThat(worst).as(flow).isLessThan(GradientCheck.BOUND);
  }
}
