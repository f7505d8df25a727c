package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  @TempDir private Path folder = Path.of("");
  private Path spec = Path.of("");
  private String data = "";

  @BeforeEach
  void prepare() throws IOException {
    spec = Specs.tiny(folder);
    data = "idx:" + Pictures.write(folder.resolve("data"), 150, 47);
  }

  private Outcome train(Path out, Object... more) {
    Object[] all = new Object[more.length + 9];
    List<Object> first =
        List.of("train", spec, "--data", data, "--set", "batch=10", "--out", out, "--threads=1");
    for (int i = 0; i < first.size(); i++) {
      all[i] = first.get(i);
    }
    System.arraycopy(more, 0, all, first.size(), more.length);
    Outcome outcome = Outcome.of(all);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    return outcome;
  }

  private static Map<String, Object> record(Path run) throws IOException {
    return JSON.std.mapFrom(Files.readString(run.resolve("run.json")));
  }

  @Test
  void aRunIsTrainedRecordedDrawnAndEvaluatedToTheSameFigure() throws IOException {
    Path run = folder.resolve("run");
    Outcome outcome = train(run, "--epochs", 4, "--seed", 3);
    assertThat(outcome.out())
        .contains("epoch 1/4", "epoch 4/4", "the default for idx", "Tiny after 4 epochs")
        .doesNotContain("\r");
    Map<String, Object> record = record(run);
    assertThat(record)
        .containsEntry("model", "Tiny")
        .containsEntry("seed", 3)
        .containsEntry("epochs", 4)
        .containsKeys("parameters", "train_top1", "images_per_second", "model_digest", "versions");
    assertThat(Files.readString(run.resolve("run.json")))
        .contains("\"optimizer\" : \"sgd(momentum: 0.9, weight_decay: 1e-4)\"")
        .contains("\"train_images\" : \"normalize(per_channel)\"")
        .containsPattern("\"data\" : \\{\\s+\"name\" : \"idx\"");
    assertThat(Files.readAllLines(run.resolve("history.csv"))).hasSize(5);
    assertThat(ImageIO.read(run.resolve("learning-curves.png").toFile()).getWidth()).isEqualTo(900);
    assertThat(Files.readString(run.resolve("spec/tiny.rn"))).isEqualTo(Specs.TINY);
    assertThat(run.resolve("generated/tests/Tiny.java")).exists();
    double top1 = Outcome.number(record, "test_top1");
    assertThat(top1).as("the classes are easy").isGreaterThan(0.9);

    Outcome evaluation = Outcome.of("evaluate", run, "--format", "json", "--batch", 20);
    assertThat(evaluation.err()).isEmpty();
    Map<String, Object> figures = JSON.std.mapFrom(evaluation.out());
    assertThat(figures).containsEntry("total", 47).containsEntry("top1", top1);
    assertThat(Math.round(Outcome.number(figures, "correct"))).isEqualTo(Math.round(top1 * 47));
  }

  @Test
  void aResumedRunEndsInTheWeightsOfAnUninterruptedOne() throws IOException {
    Path whole = folder.resolve("whole");
    Path parts = folder.resolve("parts");
    train(whole, "--epochs", 3, "--set", "rate=step_decay(0.1, factor: 0.1, at: [20] steps)");
    train(parts, "--epochs", 2, "--set", "rate=step_decay(0.1, factor: 0.1, at: [20] steps)");
    assertThat(record(parts).get("weights_digest"))
        .isNotEqualTo(record(whole).get("weights_digest"));
    Outcome resumed =
        Outcome.of("train", "--resume", "--out", parts, "--epochs", 3, "--threads", 1);
    assertThat(resumed.exitCode()).isZero();
    assertThat(resumed.out()).contains("epoch 3/3").doesNotContain("epoch 2/3");
    assertThat(record(parts).get("weights_digest")).isEqualTo(record(whole).get("weights_digest"));
    assertThat(Files.readAllLines(parts.resolve("history.csv"))).hasSize(4);
  }

  @Test
  void aRunThatWasKilledBeforeItsFirstCheckpointBeginsAgainOnResume() throws IOException {
    Path whole = folder.resolve("whole");
    Path killed = folder.resolve("killed");
    train(whole, "--epochs", 1);
    train(killed, "--epochs", 1);
    for (String name : List.of("run.json", "history.csv", "learning-curves.png")) {
      Files.delete(killed.resolve(name));
    }
    try (var checkpoints = Files.list(killed.resolve("checkpoints"))) {
      for (Path file : checkpoints.toList()) {
        Files.delete(file);
      }
    }
    Outcome resumed = Outcome.of("train", "--resume", "--out", killed, "--threads", 1);
    assertThat(resumed.exitCode()).isZero();
    assertThat(resumed.err()).contains("the run begins again");
    assertThat(record(killed).get("weights_digest")).isEqualTo(record(whole).get("weights_digest"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatCanNotBeMadeEndsWithFour() {
    Outcome outcome = Outcome.of("train", spec, "--data", data, "--out", "/proc/radon/run");
    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err())
        .contains("/proc/radon/run", "name a folder you may write to")
        .doesNotContain("\tat ");
  }

  @Test
  void aRunIsNotResumedWithAnotherModelButWithAnotherLayout() throws IOException {
    Path run = folder.resolve("run");
    train(run, "--epochs", 1);
    Specs.write(folder, "tiny.rn", Specs.TINY.replace("2 * basic", "3 * basic"));
    Outcome changed = Outcome.of("train", spec, "--resume", "--out", run, "--epochs", 2);
    assertThat(changed.exitCode()).isEqualTo(2);
    assertThat(changed.err()).contains("no longer the one that the run", "start a new run");
    Specs.write(
        folder, "tiny.rn", "// a remark\n" + Specs.TINY.replace("2 * basic", "2   *  basic"));
    Outcome same = Outcome.of("train", spec, "--resume", "--out", run, "--epochs", 2);
    assertThat(same.exitCode()).isZero();
  }

  @Test
  void quietShowsTheResultAlone() {
    assertThat(train(folder.resolve("run"), "--epochs", 1, "--quiet").out())
        .startsWith("Tiny after 1 epoch");
  }

  @Test
  void imagesThatAreTooSmallArePaddedAndThatIsSaid() throws IOException {
    Specs.write(folder, "tiny.rn", Specs.TINY.replace("8x8x1", "12x10x3"));
    assertThat(train(folder.resolve("run"), "--epochs", 1).out())
        .contains("8x8x1 images padded with zeros and repeated in every channel to 12x10x3");
  }

  @Test
  void aTrainingSavesAsOftenAsAskedAndKeepsAsManyAndTheBest() throws IOException {
    Path run = folder.resolve("run");
    train(run, "--epochs", 2, "--checkpoint-every", "4 steps", "--keep-last", 1, "--keep-best");
    try (var files = Files.list(run.resolve("checkpoints"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".json")))
          .contains("step-30-0.json")
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void aTimeLimitEndsWithZeroAndSaysHowToGoOn() throws IOException {
    Path run = folder.resolve("run");
    Outcome outcome =
        Outcome.of(
            "train",
            spec,
            "--data",
            data,
            "--set",
            "batch=10",
            "--epochs",
            1_000_000,
            "--out",
            run,
            "--time-limit",
            "2s");
    assertThat(outcome.err())
        .contains("the time is up; go on with: radon train --resume --out " + run);
    assertThat(outcome.exitCode()).isZero();
    assertThat(record(run)).containsEntry("status", "stopped");
  }

  @Test
  void whatCannotBeUnderstoodOfSavingIsToldBeforeAnythingIsDone() {
    Outcome every = Outcome.of("train", spec, "--checkpoint-every", "now and then");
    assertThat(every.exitCode()).isEqualTo(2);
    assertThat(every.err()).contains("`500 steps`", "found `now and then`");
    Outcome time = Outcome.of("train", spec, "--time-limit", "90");
    assertThat(time.exitCode()).isEqualTo(2);
    assertThat(time.err()).contains("expected `--time-limit` such as `30m`", "found `90`");
    assertThat(Outcome.of("train", spec, "--keep-last", 0).err()).contains("at least 1, found 0");
  }

  @Test
  void missingDataEndsWithFour() {
    Outcome outcome = Outcome.of("train", spec, "--data", "idx:" + folder.resolve("nowhere"));
    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).contains("nowhere").doesNotContain("\tat ");
  }

  @Test
  void aTrainingThatDivergesEndsWithFourAndAMessage() {
    Outcome outcome =
        Outcome.of(
            "train",
            spec,
            "--data",
            data,
            "--set",
            "batch=10",
            "--set",
            "rate=10_000",
            "--out",
            folder.resolve("run"));
    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).startsWith("error: ").doesNotContain("\tat ");
  }
}
