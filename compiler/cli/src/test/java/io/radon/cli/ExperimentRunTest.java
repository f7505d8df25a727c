package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentRunTest {
  private static final String SPEC =
      """
      model Net(n: int, classes: int = 10) {
        input:    32x32x3
        conv1:    conv(3x3, 2) / 4 -> norm -> act
        stage s1: n * basic(2) / 2
        head:     global_avg_pool -> dense(classes)
        shortcut = projection
      }

      model Plain4 = Net(n: 1) { shortcut = plain }
      model Res4   = Net(n: 1)

      recipe brief = shapes_quick {
        batch = 5k
        until = 2 epochs
      }

      recipe hopeless = brief {
        rate  = 1M
        until = 20 epochs
      }

      /// Two of each.
      experiment pair {
        models = [Plain4, Res4]
        recipe = brief
        data   = shapes
        seeds  = 1 .. 2
        report = [table, curves(train_error, test_error)]
      }

      experiment doomed {
        models = Res4
        recipe = [hopeless, brief]
        data   = shapes
      }
      """;

  @TempDir private Path folder = Path.of("");
  private Path spec = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    spec = Specs.write(folder, "nets.rn", SPEC);
  }

  private Outcome run(String experiment, Path out, Object... more) {
    List<Object> all = new ArrayList<>();
    all.addAll(List.of("run", spec + ":" + experiment, "--out", out, "--threads=1"));
    all.addAll(List.of(more));
    return Outcome.of(all.toArray());
  }

  private static Map<String, Object> json(Path file) throws IOException {
    return JSON.std.mapFrom(Files.readString(file));
  }

  private static List<Object> values(Path out, String key) throws IOException {
    List<Object> values = new ArrayList<>();
    if (json(out.resolve("results.json")).get("cells") instanceof List<?> cells) {
      cells.forEach(cell -> values.add(((Map<?, ?>) cell).get(key)));
    }
    return values;
  }

  private static Path cell(Path out, String name) {
    return out.resolve("cells").resolve(name);
  }

  @Test
  void everyCellIsTrainedOnceAndSummedUp() throws IOException {
    Path out = folder.resolve("out");
    Outcome first = run("pair", out, "--tensorboard");
    assertThat(first.err()).isEmpty();
    assertThat(first.exitCode()).isZero();
    assertThat(first.out()).contains("cell 1/4  Plain4, brief, seed 1", "cell 4/4  Res4");
    assertThat(values(out, "status")).containsOnly("complete").hasSize(4);
    assertThat(values(out, "seed")).containsExactly(1, 2, 1, 2);
    assertThat(Files.readString(out.resolve("table.md"))).contains("| Plain4 | brief | 2 |", " ± ");
    assertThat(ImageIO.read(out.resolve("curves.png").toFile()).getWidth())
        .as("plain and residual side by side")
        .isEqualTo(1280);
    assertThat(out.resolve("curves-dark.png")).exists();
    assertThat(cell(out, "Res4-brief-seed-2").resolve("tensorboard")).isNotEmptyDirectory();

    List<Object> digests = values(out, "weights_digest");
    Outcome again = run("pair", out);
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("finished before").doesNotContain("epoch 1/2");
    assertThat(values(out, "weights_digest")).isEqualTo(digests).doesNotHaveDuplicates();
  }

  @Test
  void aCellThatWasKilledGoesOnFromItsCheckpointToTheSameBits() throws IOException {
    Path out = folder.resolve("out");
    run("doomed", out);
    Path killed = cell(out, "Res4-brief-seed-1");
    Object digest = json(killed.resolve("run.json")).get("weights_digest");
    Files.delete(killed.resolve("run.json"));
    try (Stream<Path> files = Files.list(killed.resolve("checkpoints"))) {
      for (Path file :
          files.filter(each -> each.getFileName().toString().contains("-4-")).toList()) {
        Files.delete(file);
      }
    }
    Outcome outcome = run("doomed", out);
    assertThat(outcome.out()).contains("epoch 2/2").doesNotContain("epoch 1/2");
    assertThat(json(killed.resolve("run.json")).get("weights_digest")).isEqualTo(digest);
  }

  @Test
  void aCellThatFailsIsToldAndTheOthersGoOn() throws IOException {
    Path out = folder.resolve("out");
    Outcome outcome = run("doomed", out);
    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).contains("Res4, hopeless, seed 1: the loss became", "missing: Res4");
    assertThat(values(out, "status")).containsExactly("missing", "complete");
    assertThat(outcome.out()).contains("0 of 1", "–");
  }

  @Test
  void aChangedCellIsToldKeptAndFoundAgainWhenChangedBack() throws IOException {
    Path out = folder.resolve("out");
    run("pair", out, "--set", "epochs=1");
    Object before = values(out, "weights_digest");
    Outcome changed = run("pair", out, "--set", "epochs=1", "--set", "rate=0.02");
    assertThat(changed.err())
        .contains(
            "changed: ", "expected rate `step_decay(0.02", "found `step_decay(0.1", "is kept");
    assertThat(cell(out, "Res4-brief-seed-2-2")).exists();
    assertThat(values(out, "weights_digest")).isNotEqualTo(before);
    Outcome back = run("pair", out, "--set", "epochs=1");
    assertThat(back.out()).doesNotContain("epoch 1/1");
    assertThat(values(out, "weights_digest")).isEqualTo(before);
  }

  @Test
  void finishedRunsFromElsewhereAreCollectedWhenTheyAreTheVeryTraining() throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Outcome trained =
        Outcome.of(
            "train",
            spec + ":Res4",
            "--recipe",
            "brief",
            "--set",
            "epochs=1",
            "--seed",
            2,
            "--out",
            elsewhere,
            "--threads",
            1);
    assertThat(trained.exitCode()).isZero();
    Path out = folder.resolve("out");
    Outcome collected =
        run("pair", out, "--set", "epochs=1", "--no-training", "--collect", elsewhere);
    assertThat(collected.exitCode()).isZero();
    assertThat(values(out, "status")).containsExactly("missing", "missing", "missing", "complete");
    Path cell = cell(out, "Res4-brief-seed-2");
    assertThat(cell.resolve("run.json")).exists();
    assertThat(cell.resolve("checkpoints")).doesNotExist();

    Outcome other = run("pair", folder.resolve("other"), "--no-training", "--collect", elsewhere);
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err())
        .contains("is no cell of `pair`", "expected until", "leave it out of `--collect`")
        .doesNotContain("expected seed");
  }

  @Test
  void recordsOfTheFirstVersionAreCollectedByWhatTheyTell() {
    Path experiments = Outcome.root().resolve("specs/experiments");
    Path run = experiments.resolve("cifar10_short/plain20-seed-1");
    Outcome outcome =
        Outcome.of(
            "run",
            experiments.resolve("degradation.rn"),
            "--no-training",
            "--out",
            folder.resolve("out"),
            "--collect",
            run);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("collected Plain20, cifar10_short, seed 1", "22.94");
    Outcome second =
        Outcome.of(
            "run",
            experiments.resolve("degradation.rn"),
            "--no-training",
            "--out",
            folder.resolve("out"),
            "--collect",
            run.resolveSibling("resnet20-seed-2"));
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.err()).contains("differs: expected seed `1`, found `2`\n");
  }

  @Test
  void whatCanNotBeRunIsToldBeforeAnythingIsWritten() {
    Outcome misspelt = run("piar", folder.resolve("out"));
    assertThat(misspelt.exitCode()).isEqualTo(2);
    assertThat(misspelt.err()).contains("unknown experiment `piar`", "did you mean `pair`?");
    Outcome several = Outcome.of("run", spec);
    assertThat(several.err()).contains("several experiments: expected one of `pair`, `doomed`");
    Path degradation = Outcome.root().resolve("specs/experiments/degradation.rn");
    Outcome folderless = Outcome.of("run", degradation, "--out", folder.resolve("out"));
    assertThat(folderless.exitCode()).isEqualTo(2);
    assertThat(folderless.err()).contains("add `--data cifar10=DIR`");
    Outcome foreign = run("pair", folder.resolve("out"), "--data", "cifar10=x");
    assertThat(foreign.err()).contains("trains on `shapes`: `--data cifar10=x` names another set");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void dataIsNamedAsInTrainOrWithAnEqualsSign() {
    String home = Path.of("/data/c").toAbsolutePath().toString();
    assertThat(ExperimentData.find("cifar10", List.of("cifar10=" + home)))
        .contains("cifar10:" + home);
    assertThat(ExperimentData.find("cifar10", List.of("cifar10:" + home)))
        .contains("cifar10:" + home);
    assertThat(ExperimentData.find("fashion_mnist", List.of())).contains("fashion-mnist");
    assertThat(ExperimentData.find("cifar10", List.of())).isEmpty();
  }

  @Test
  void theSpreadIsTheSampleStandardDeviation() {
    assertThat(ExperimentTable.spread(new double[] {2, 4, 4, 4, 5, 5, 7, 9}))
        .isCloseTo(2.13809, within(1e-5));
  }
}
