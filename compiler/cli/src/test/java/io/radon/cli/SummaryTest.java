package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
  private static final Path RESNET20 = Outcome.zoo("cifar10/resnet20.rn");

  @TempDir private Path folder = Path.of("");

  @Test
  void theModelNamedLikeTheFileIsMeant() throws IOException {
    Map<String, Object> summary =
        JSON.std.mapFrom(Outcome.of("summary", RESNET20, "--format", "json").out());
    assertThat(summary)
        .containsEntry("model", "ResNet20")
        .containsEntry("parameters", 269_722)
        .containsEntry("multiply_adds", 40_551_040)
        .containsEntry("depth", 20);
  }

  @Test
  void theLayersAddUpToTheWhole() throws IOException {
    Map<String, Object> summary =
        JSON.std.mapFrom(Outcome.of("summary", RESNET20 + ":ResNet20B", "--format", "json").out());
    long parameters = 0;
    long multiplyAdds = 0;
    for (Object layer : (List<?>) summary.getOrDefault("layers", List.of())) {
      Map<?, ?> row = (Map<?, ?>) layer;
      assertThat(row.keySet().stream().map(String::valueOf))
          .contains("name", "kind", "output_shape", "parameters", "multiply_adds");
      parameters += (long) Outcome.number(row, "parameters");
      multiplyAdds += (long) Outcome.number(row, "multiply_adds");
    }
    assertThat(parameters).isEqualTo(272_474);
    assertThat(multiplyAdds).isEqualTo((long) Outcome.number(summary, "multiply_adds"));
  }

  @Test
  void argumentsChangeTheModel() throws IOException {
    String reference = Outcome.zoo("imagenet/resnet34.rn") + ":ResNet34(classes: 5)";
    Map<String, Object> summary =
        JSON.std.mapFrom(Outcome.of("summary", reference, "--format", "json").out());
    assertThat(summary).containsEntry("parameters", 21_797_672 - 513 * 995);
  }

  @Test
  void theTableHasTheShapesOfTheSpec() {
    String table = Outcome.of("summary", RESNET20).out();
    assertThat(table).contains("s3/2/conv2/conv", "8x8x64", "269,722", "40,551,040", "depth 20");
  }

  @Test
  void compileWritesTheClassesAndLeavesThemAloneTheSecondTime() throws IOException {
    Outcome first = Outcome.of("compile", RESNET20, "-o", folder);
    assertThat(first.exitCode()).isZero();
    Path java = folder.resolve("io/radon/zoo/cifar10/ResNet20.java");
    assertThat(first.out()).contains("wrote " + java);
    assertThat(Files.readString(java)).contains("public final class ResNet20 implements Network");
    assertThat(Outcome.of("compile", RESNET20, "-o", folder).out()).contains("up to date");
  }
}
