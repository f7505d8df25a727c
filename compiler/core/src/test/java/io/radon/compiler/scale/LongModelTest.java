package io.radon.compiler.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.Specs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LongModelTest {
  private static final int LINES = 10_000;

  /** Enough lines for two classes of methods and two of outputs. */
  private static final int SOME = 2_500;

  @Test
  void theMethodsAndOutputsOfALongModelAreSharedOutAmongClasses() throws Exception {
    assertThat(run(LongSpec.LABELS, SOME)).containsAllEntriesOf(facts(SOME + 1));
  }

  @ParameterizedTest
  @EnumSource
  void aLongModelIsWrittenWithinAHundredColumns(LongSpec spec) {
    var result = Specs.compile(Map.of("long.rn", spec.text(SOME)), "long.rn", null);
    assertThat(result.models().get(0).java().text().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100).matches("[ -~]*"));
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void tenThousandLinesCompileAndTheirGraphIsBuiltInAHeapOfOneGibibyte(LongSpec spec)
      throws Exception {
    int outputs =
        switch (spec) {
          case LABELS, BLOCKS, JOINS -> LINES + 1;
          case STAGES -> 3 * LINES + 1;
          case NAMELESS -> 1;
        };
    assertThat(run(spec, LINES)).containsAllEntriesOf(facts(outputs));
  }

  private static Map<String, String> facts(int outputs) {
    return Map.of(
        "messages", "[]", "logits", "[2, 10]", "taps", String.valueOf(outputs), "exit", "0");
  }

  /** What {@link LongModel} tells, in a process of its own, and that it counts the same twice. */
  private static Map<String, String> run(LongSpec spec, int lines)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                LongModel.class.getName(),
                spec.name(),
                String.valueOf(lines))
            .redirectErrorStream(true)
            .start();
    Map<String, String> told = new TreeMap<>();
    try (var out = process.inputReader()) {
      List<String> all = out.lines().toList();
      for (String line : all) {
        int colon = line.indexOf(": ");
        told.put(colon < 0 ? line : line.substring(0, colon), line.substring(colon + 2));
      }
    }
    told.put("exit", String.valueOf(process.waitFor()));
    assertThat(told.get("parameters of the class"))
        .as("%s", told)
        .isNotNull()
        .isEqualTo(told.get("parameters of the graph"));
    return told;
  }
}
