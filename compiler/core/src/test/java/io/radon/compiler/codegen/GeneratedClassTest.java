package io.radon.compiler.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.compiler.analysis.ModelSummary;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.lower.SampleModels;
import io.radon.compiler.output.GeneratedFile;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GeneratedClassTest {
  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

  static List<ModelGraph> models() {
    return List.of(
        SampleModels.cifar("ResNet20", 3, "A"),
        SampleModels.cifar("ResNet20B", 3, "B"),
        SampleModels.cifar("ResNet20C", 3, "C"),
        SampleModels.cifar("Plain20", 3, "plain"),
        SampleModels.cifar("ResNet1202", 200, "A"),
        SampleModels.bottlenecks("ResNet50", 3, 4, 6, 3),
        SampleModels.joins(),
        SampleModels.windows(),
        SampleModels.distinct(1000));
  }

  @ParameterizedTest
  @MethodSource("models")
  void compilesWithoutWarningsAndTellsItsFacts(ModelGraph graph) throws Exception {
    Network network = instance(InMemoryCompiler.compile(generate(graph)));

    assertThat(network.name()).isEqualTo(graph.name());
    assertThat(network.digest()).isEqualTo(DIGEST);
    assertThat(network.classes()).isEqualTo(graph.arguments().get(0).value());
    assertThat(network.input().channels()).isEqualTo(3);
    assertThat(network.taps()).extracting(TapPoint::name).doesNotHaveDuplicates().contains("head");
  }

  @ParameterizedTest
  @MethodSource("models")
  void isTheSameTextEachTime(ModelGraph graph) {
    assertThat(generate(graph)).isEqualTo(generate(graph));
  }

  @ParameterizedTest
  @MethodSource("models")
  void staysWithinAHundredColumnsOfAscii(ModelGraph graph) {
    assertThat(generate(graph).text().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100).matches("[ -~]*"))
        .noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void stagesComeBehindTheirBlocks() throws Exception {
    Network network =
        instance(InMemoryCompiler.compile(generate(SampleModels.cifar("Tiny", 1, "A"))));

    assertThat(network.taps())
        .extracting(TapPoint::name)
        .containsExactly("conv1", "s1/0", "s1", "s2/0", "s2", "s3/0", "s3", "head");
  }

  @Test
  void countsItsParametersForAnyNumberOfClasses() throws Exception {
    Class<?> type = InMemoryCompiler.compile(generate(SampleModels.cifar("ResNet20", 3, "A")));

    assertThat(instance(type).parameters()).isEqualTo(269_722);
    assertThat(instance(type, 100).parameters()).isEqualTo(269_722 + 90 * 65);
    assertThat(instance(type, 100).classes()).isEqualTo(100);
    assertThat(instance(type, 7, 40, 48).input()).isEqualTo(new ImageSize(40, 48, 3));
  }

  @Test
  void refusesNumbersThatNoLayerTakes() throws Exception {
    Class<?> type = InMemoryCompiler.compile(generate(SampleModels.cifar("ResNet20", 3, "A")));

    assertThatThrownBy(() -> instance(type, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected classes to be at least 1, found 0");
    assertThatThrownBy(() -> instance(type, 10, 0, 32))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected images of at least 1x1, found 0x32");
  }

  @Test
  void refusesImagesThatALayerOrAJoinCannotTake() throws Exception {
    Class<?> type = InMemoryCompiler.compile(generate(SampleModels.windows()));

    assertThat(instance(type, 10, 40, 56).input()).isEqualTo(new ImageSize(40, 56, 3));
    assertThatThrownBy(() -> instance(type, 10, 14, 24))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected images of at least 15x15 for `meet/conv`, found 14x24");
    assertThatThrownBy(() -> instance(type, 10, 36, 24))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected equal heights at `meet/add`, found 4 and 3 for images of 36x24");
  }

  static GeneratedFile generate(ModelGraph graph) {
    return new JavaGenerator(true).generate(graph, ModelSummary.of(graph), DIGEST);
  }

  static Network instance(Class<?> type, Object... arguments) throws Exception {
    Class<?>[] parameters = new Class<?>[arguments.length];
    java.util.Arrays.fill(parameters, int.class);
    try {
      return (Network) type.getConstructor(parameters).newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
