package io.radon.compiler.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.model.ForwardRun;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Taps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.ndarray.Shape;

/**
 * Layers written in the language give PyTorch's numbers, at odd sizes above all; {@code
 * src/test/python/layers.py} wrote them.
 */
class TorchLayersTest {
  /** PyTorch's numbers are of 64 bits and have five digits; ours are sums of at most 196 terms. */
  private static final double NEAR = 5e-5;

  private static final List<String[]> LINES = lines();

  private static final FlowModels MODELS =
      new FlowModels(
          LINES.stream().map(parts -> parts[1] + ": " + parts[0] + " => " + parts[2]).toList());

  private static List<String[]> lines() {
    try (InputStream in =
        Objects.requireNonNull(TorchLayersTest.class.getResourceAsStream("torch_layers.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" \\| "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Arguments> layers() {
    return IntStream.range(0, LINES.size())
        .mapToObj(i -> Arguments.of(i, LINES.get(i)[0] + " of " + LINES.get(i)[1]));
  }

  @Test
  void windowsStepOverOddSizesInEveryWay() {
    List<String> flows = LINES.stream().map(parts -> parts[0]).toList();
    for (String word :
        new String[] {
          "/ 2", "/ 3", "/ 2x1", "dilation", "groups", "ceil", "count_padding", "same", "valid"
        }) {
      assertThat(flows.stream().filter(flow -> flow.contains(word)).count()).isGreaterThan(2);
    }
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("layers")
  void aLayerGivesTheNumbersOfPytorch(int index, String what) throws Exception {
    String[] parts = LINES.get(index);
    int[] input = sizes(parts[1]);
    Network network = GeneratedClassTest.instance(MODELS.type(index));
    float[] found = output(network, input);
    assertThat(found).hasSize(Arrays.stream(sizes(parts[2])).reduce(1, (a, b) -> a * b));
    int step = Integer.parseInt(parts[3]);
    String[] expected = parts[4].split(" ");
    assertThat(expected).hasSize((found.length + step - 1) / step);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) found[i * step])
          .as("%s, number %d", what, i * step)
          .isCloseTo(Double.parseDouble(expected[i]), within(NEAR));
    }
  }

  private static float[] output(Network network, int[] input) {
    return input.length == 3
        ? ForwardRun.output(
            Shape.of(1, input[0], input[1], input[2]),
            (nn, x) -> network.forward(nn, x, new Taps()))
        : ForwardRun.output(
            Shape.of(1, 1, input[0], input[1]),
            (nn, x) -> network.forward(nn, nn.reshape(x, input[0], input[1]), new Taps()));
  }

  private static int[] sizes(String text) {
    return Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray();
  }
}
