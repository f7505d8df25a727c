package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessTest {
  @TempDir private Path folder = Path.of("");

  private static ProcessBuilder radon(List<String> options, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dorg.bytedeco.javacpp.maxPhysicalBytes=0");
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(RadonCli.class.getName());
    for (Object argument : arguments) {
      command.add(String.valueOf(argument));
    }
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "summary", "compile"})
  void commandsThatNeedNoTensorLoadNothingOfTensorFlow(String command)
      throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    List<Object> arguments = new ArrayList<>(List.of(command, Outcome.zoo("cifar10/resnet20.rn")));
    if (command.equals("compile")) {
      arguments.addAll(List.of("-o", folder.resolve("out")));
    }
    Process process =
        radon(List.of("-Xlog:class+load:file=" + log), arguments.toArray())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    String classes = Files.readString(log);
    assertThat(classes).contains("io.radon.compiler.ModelCompiler");
    assertThat(classes).doesNotContain("org.tensorflow.", "org.bytedeco.");
  }

  @Test
  void theFirstInterruptEndsTheStepAndSavesACheckpoint() throws IOException, InterruptedException {
    String data = "idx:" + Pictures.write(folder.resolve("data"), 300, 30);
    Path run = folder.resolve("run");
    Process process =
        radon(
                List.of(),
                "train",
                Specs.tiny(folder),
                "--data",
                data,
                "--set",
                "batch=10",
                "--epochs",
                "100000",
                "--out",
                run)
            .start();
    try (BufferedReader out = process.inputReader()) {
      String line;
      while ((line = out.readLine()) != null && !line.startsWith("epoch 1/")) {
        assertThat(line).doesNotStartWith("error");
      }
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(out.lines()).anyMatch(text -> text.contains("--resume --out " + run));
    }
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(Files.readString(run.resolve("run.json"))).contains("\"stopped\"");
    try (var checkpoints = Files.list(run.resolve("checkpoints"))) {
      assertThat(checkpoints).isNotEmpty();
    }
    assertThat(run.resolve("learning-curves.png")).exists();
  }
}
