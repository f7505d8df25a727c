package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticsTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"check", "summary", "train", "evaluate"})
  void everyCommandShowsAllMistakesOfASpecAndEndsWithOne(String command) throws IOException {
    String text = Specs.TINY.replace("conv(3x3, 4)", "cnov(3x3, 4)").replace("dense", "dens");
    Path spec = Specs.write(folder, "typo.rn", text);
    Outcome outcome = Outcome.of(command, spec);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("typo.rn:6:", "`cnov`", "typo.rn:8:", "`dens`", "2 errors");
    assertThat(outcome.err()).doesNotContain("\tat ");
  }

  @Test
  void compileWritesNothingWhenOneOfTheSpecsIsWrong() throws IOException {
    Path good = Specs.tiny(folder);
    Path bad = Specs.write(folder, "bad.rn", "model Bad {");
    Path out = folder.resolve("out");
    Outcome outcome = Outcome.of("compile", good, bad, "-o", out);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void checkGoesThroughAFolderAndNamesTheModels() {
    Outcome outcome = Outcome.of("check", Outcome.zoo("cifar10"));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("resnet20.rn: fine: ResNet20, ResNet20B, ResNet20C");
  }

  @Test
  void aWarningFailsTheCheckOnlyWhereItIsDenied() throws IOException {
    String text = Specs.TINY.replace("conv(3x3, 4)", "conv(3x3, 4, bias: true)");
    Path spec = Specs.write(folder, "warned.rn", text);
    Outcome outcome = Outcome.of("check", spec);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).contains("warning[RN0511]: ", "1 warning");
    assertThat(outcome.out()).contains("warned.rn: compiles with warnings: Tiny");
    assertThat(Outcome.of("check", "--deny", "warnings", spec).exitCode()).isEqualTo(1);
    assertThat(Outcome.of("check", "--deny", "warnings", Specs.tiny(folder)).exitCode()).isZero();
  }

  @Test
  void anUnknownModelIsADiagnostic() throws IOException {
    Outcome outcome = Outcome.of("summary", Specs.tiny(folder) + ":Tinny");
    assertThat(outcome.exitCode()).isIn(1, 2);
    assertThat(outcome.err()).contains("Tinny", "Tiny");
  }

  @Test
  void aFileThatIsNotTextIsTold() throws IOException {
    Path spec = folder.resolve("binary.rn");
    Files.write(spec, new byte[] {'m', 'o', (byte) 0xff, (byte) 0xfe, '\n'});
    Outcome outcome = Outcome.of("check", spec);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("binary.rn", "UTF-8");
  }
}
