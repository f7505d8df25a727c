package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatTest {
  @TempDir private static Path trained = Path.of("");
  private static String data = "";

  @TempDir private Path folder = Path.of("");
  private Path run = Path.of("");

  @BeforeAll
  static void train() throws IOException {
    data = "idx:" + Pictures.write(trained.resolve("data"), 60, 20);
    Specs.write(
        trained,
        "tiny.rn",
        Specs.TINY
            .replace("package tests", "package tests\nimport \"parts.rn\"")
            .replace("2 * basic(4)", "2 * pair(4)"));
    Specs.write(trained, "parts.rn", "package tests\n\nblock pair(n: int) {\n  basic(n)\n}\n");
    Outcome outcome =
        Outcome.of(
            "train",
            trained.resolve("tiny.rn"),
            "--data",
            data,
            "--set",
            "batch=10",
            "--epochs",
            2,
            "--seed",
            4,
            "--out",
            trained.resolve("run"),
            "--threads=1");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  /** The record alone: neither spec nor settings nor checkpoints. */
  @BeforeEach
  void copyTheRecord() throws IOException {
    run = Files.createDirectory(folder.resolve("run"));
    Files.copy(trained.resolve("run/run.json"), run.resolve("run.json"));
  }

  private Outcome repeat(Path what, Object... more) {
    Object[] all = new Object[4 + more.length];
    all[0] = "repeat";
    all[1] = what;
    all[2] = "--out";
    all[3] = folder.resolve("again");
    System.arraycopy(more, 0, all, 4, more.length);
    return Outcome.of(all);
  }

  private void edit(String from, String to) throws IOException {
    Path record = run.resolve("run.json");
    String text = Files.readString(record);
    assertThat(text).contains(from);
    Files.writeString(record, text.replace(from, to));
  }

  private Map<String, Object> record() throws IOException {
    return JSON.std.mapFrom(Files.readString(run.resolve("run.json")));
  }

  @Test
  void aRunIsRepeatedFromItsRecordAlone() {
    Outcome outcome = repeat(run.resolve("run.json"));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("same bits: weights sha256:");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void theRecordHoldsWhatARunIsRepeatedFrom() throws IOException {
    Map<String, Object> values = record();
    assertThat(values)
        .containsKeys("spec", "settings", "recipe", "data", "seed", "versions", "processor")
        .containsKeys("threads", "device", "precision", "samples_digest", "history");
    assertThat(values.get("spec"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .extractingByKey("files", InstanceOfAssertFactories.MAP)
        .containsOnlyKeys("parts.rn", "tiny.rn");
    assertThat(values.get("settings"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("changes", List.of("batch=10", "epochs=2"));
    assertThat(values.get("commands")).asString().contains("radon, train, ", "--set, batch=10");
  }

  @Test
  void aRunThatWasResumedIsRepeatedInOneGo() throws IOException {
    Path parts = folder.resolve("parts");
    Outcome begun =
        Outcome.of(
            "train",
            trained.resolve("tiny.rn"),
            "--data",
            data,
            "--set=batch=10",
            "--epochs=2",
            "--threads=1",
            "--checkpoint-every=5 steps",
            "--keep-last=9",
            "--out",
            parts);
    assertThat(begun.exitCode()).as(begun.err()).isZero();
    try (DirectoryStream<Path> last =
        Files.newDirectoryStream(parts.resolve("checkpoints"), "*12*")) {
      for (Path file : last) {
        Files.delete(file);
      }
    }
    Outcome resumed = Outcome.of("train", "--resume", "--out", parts, "--threads=1");
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(Files.readString(parts.resolve("run.json"))).contains("\"--resume\"");
    Outcome outcome = repeat(parts);
    assertThat(outcome.out()).as(outcome.err()).contains("same bits: weights sha256:");
  }

  @Test
  void aRunThatComesOutOtherwiseEndsWithFourAndNamesTheFirstEpoch() throws IOException {
    edit("\"weights_digest\" : \"sha256:", "\"weights_digest\" : \"sha256:0");
    double loss = Outcome.number(record(), "test_loss"); // of the second, the last epoch
    edit("\"test_loss\" : " + loss, "\"test_loss\" : " + (loss + 1e-12));
    Outcome outcome = repeat(run);
    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).contains("the repeated run differs, first in epoch 2");
  }

  @Test
  void onAnotherProcessorTheCurvesAreComparedToAThousandthAndItSaysSo() throws IOException {
    edit("\"processor\" : \"", "\"processor\" : \"another ");
    edit("\"weights_digest\" : \"sha256:", "\"weights_digest\" : \"sha256:0");
    double loss = Outcome.number(record(), "test_loss");
    edit("\"test_loss\" : " + loss, "\"test_loss\" : " + loss * 1.0009);
    Outcome outcome = repeat(run);
    assertThat(outcome.err()).contains("other bits may come out: expected processor `another ");
    assertThat(outcome.out()).contains("same learning curves within 1e-3, other bits");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void whatCannotBeRepeatedIsToldBeforeATrainingBegins() throws IOException {
    Path record = run.resolve("run.json");
    String whole = Files.readString(record);
    Outcome missing = repeat(run, "--data", "idx:" + folder.resolve("nowhere"));
    assertThat(missing.exitCode()).isEqualTo(4);
    assertThat(missing.err()).contains("nowhere", "`--data`");

    Outcome other = repeat(run, "--data", "idx:" + Pictures.write(folder.resolve("b"), 63, 20));
    assertThat(other.exitCode()).isEqualTo(4);
    assertThat(other.err()).contains("the training images are not the run's: expected digest");

    edit("\"status\" : \"complete\"", "\"status\" : \"stopped\"");
    Outcome stopped = repeat(run);
    assertThat(stopped.exitCode()).isEqualTo(2);
    assertThat(stopped.err()).contains("expected status `complete`", "--resume --out");

    Files.writeString(record, whole.replace("\"forked\" : false", "\"forked\" : true"));
    assertThat(repeat(run).err()).contains("planned anew");

    Files.writeString(record, whole.replace("\"files\" :", "\"file\" :"));
    Outcome textless = repeat(run);
    assertThat(textless.exitCode()).isEqualTo(2);
    assertThat(textless.err()).contains("it has no text of the spec `tiny.rn`");

    Files.writeString(record, whole.replace("\"settings\" :", "\"setting\" :"));
    assertThat(repeat(run).err()).contains("it has no `settings`");

    Files.writeString(record, whole.replace("conv(3x3, 4)", "conv(3x3, 5)"));
    Outcome edited = repeat(run);
    assertThat(edited.exitCode()).isEqualTo(4);
    assertThat(edited.err()).contains("the model is not the run's: expected digest");
    assertThat(folder.resolve("again")).doesNotExist();
  }
}
