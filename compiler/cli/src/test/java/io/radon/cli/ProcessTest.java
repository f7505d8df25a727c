package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessTest {
  private static final String FIRST = "checkpoints/step-3-0.json";

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
            .redirectOutput(Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    String classes = Files.readString(log);
    assertThat(classes).contains("io.radon.compiler.ModelCompiler");
    assertThat(classes).doesNotContain("org.tensorflow.", "org.bytedeco.");
  }

  private ProcessBuilder training(Path run, Object... more) throws IOException {
    String data = "idx:" + Pictures.write(folder.resolve("data"), 300, 30);
    List<Object> arguments =
        new ArrayList<>(List.of("train", Specs.tiny(folder), "--data", data, "--out", run));
    arguments.addAll(List.of("--set", "batch=10", "--threads", 1));
    arguments.addAll(List.of(more));
    return radon(List.of(), arguments.toArray());
  }

  /** Waits for a line; without it the process has ended too early, and its words are told. */
  private static void await(BufferedReader out, String start) throws IOException {
    List<String> lines = new ArrayList<>();
    String line;
    do {
      line = out.readLine();
      lines.add(line);
      assertThat(line).as("%s", lines).isNotNull();
    } while (!line.startsWith(start));
  }

  private static void signal(Process process, String name) throws Exception {
    String number = Long.toString(process.pid());
    assertThat(new ProcessBuilder("kill", "-" + name, number).start().waitFor()).isZero();
  }

  private static int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void theFirstInterruptEndsTheStepAndSavesACheckpoint() throws Exception {
    Path run = folder.resolve("run");
    Process process = training(run, "--epochs", 100_000).start();
    try (BufferedReader out = process.inputReader()) {
      await(out, "epoch 1/");
      Outcome second = Outcome.of("train", "--resume", "--out", run, "--threads", 1);
      assertThat(second.err()).contains("is in use").doesNotContain("\tat ");
      assertThat(second.exitCode()).isEqualTo(4);
      signal(process, "INT");
      assertThat(end(process)).isEqualTo(130);
      assertThat(out.lines()).anyMatch(text -> text.contains("--resume --out " + run));
    }
    assertThat(Files.readString(run.resolve("run.json"))).contains("\"stopped\"");
    try (var checkpoints = Files.list(run.resolve("checkpoints"))) {
      assertThat(checkpoints).isNotEmpty();
    }
    assertThat(run.resolve("learning-curves.png")).exists();
  }

  @Test
  void theSecondInterruptEndsAtOnceAndLeavesTheCheckpointOfTheEpoch() throws Exception {
    Path run = folder.resolve("run");
    // Three steps an epoch, each of about a second: the run can't end between the two.
    Specs.write(folder, "tiny.rn", Specs.TINY.replace("8x8x1", "48x48x1").replace("(4)", "(32)"));
    Path spec = folder.resolve("tiny.rn");
    String data = "idx:" + Pictures.write(folder.resolve("data"), 300, 3);
    Process process =
        radon(List.of(), "train", spec, "--data", data, "--out", run, "--set", "batch=100").start();
    try (BufferedReader out = process.inputReader()) {
      await(out, "epoch 1/");
      // It is written beside the training.
      for (int wait = 0; wait < 600 && !Files.exists(run.resolve(FIRST)); wait++) {
        Thread.sleep(100);
      }
      signal(process, "INT");
      await(out, "stopping after this step");
      signal(process, "INT");
      assertThat(end(process)).isEqualTo(130);
    }
    assertThat(record(run)).as("as the run left it").containsEntry("status", "running");
    Outcome evaluation = Outcome.of("evaluate", run, "--format", "json", "--threads", 1);
    assertThat(evaluation.err()).isEmpty();
    assertThat(evaluation.exitCode()).isZero();
  }

  @Test
  void theSignalTermEndsTheRunLikeAnInterrupt() throws Exception {
    Path run = folder.resolve("run");
    Process process = training(run, "--epochs", 100_000, "--checkpoint-every", "7 steps").start();
    try (BufferedReader out = process.inputReader()) {
      await(out, "epoch 1/");
      signal(process, "TERM");
      assertThat(end(process)).isEqualTo(130);
      assertThat(out.lines()).anyMatch(text -> text.contains("--resume --out " + run));
    }
    assertThat(record(run)).containsEntry("status", "stopped");
  }

  private static Map<String, Object> record(Path run) throws IOException {
    return JSON.std.mapFrom(Files.readString(run.resolve("run.json")));
  }
}
