package io.radon.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompileResult;
import io.radon.compiler.Specs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks that people build on purpose get no error, no warning and no note. */
class SoundSpecsTest {
  @TestFactory
  Stream<DynamicTest> theZooGetsNoMessage() {
    return Stream.of("specs/zoo/cifar10", "specs/zoo/imagenet").flatMap(SoundSpecsTest::folder);
  }

  private static Stream<DynamicTest> folder(String folder) {
    return Specs.list(folder).stream()
        .map(
            spec ->
                DynamicTest.dynamicTest(
                    spec, () -> assertThat(Specs.compile(folder, spec).diagnostics()).isEmpty()));
  }

  /**
   * Published networks with what could be taken for a mistake: no activation at the end of a block
   * or around depthwise convolutions, projections of raw values, biases, odd windows that fit.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "convnext",
        "densenet",
        "families",
        "mobilenet",
        "preactivation",
        "squeeze",
        "unusual"
      })
  void publishedNetworksGetNoMessage(String name) throws IOException {
    CompileResult result = Specs.compile(Map.of("a.rn", text(name + ".rn")), "a.rn", null);
    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.models()).isNotEmpty();
  }

  private static String text(String name) throws IOException {
    try (InputStream stream = SoundSpecsTest.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
