package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.compiler.ir.AverageSpec;
import io.radon.compiler.ir.ClipSpec;
import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.OptimizerSpec;
import io.radon.compiler.ir.PartsSpec;
import io.radon.compiler.ir.RateSpec;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.ir.SchedulePart;
import io.radon.compiler.ir.TargetSpec;
import io.radon.compiler.ir.WarmupSpec;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.tensor.Precision;
import io.radon.runtime.train.FineTuning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiecesTest {
  private static final Tuning TUNING =
      new Tuning(
          "/nets/a.pth", true, new FineTuning(Set.of("s1/0"), Map.of("head", 10.0, "s2", 0.5)));

  private static final Recipe RECIPE =
      new Recipe(
          "r",
          "",
          OptimizerSpec.sgd(0.9, 1e-4),
          new ClipSpec(ClipSpec.By.NORM, 0.5),
          new RateSpec(
              List.of(
                  new SchedulePart.Linear(1e-3, 0.1, new Duration(5, Duration.Unit.PERCENT)),
                  new SchedulePart.StepDecay(
                      0.1, 0.1, List.of(new Duration(60, Duration.Unit.PERCENT)), null))),
          WarmupSpec.equal(new Duration(1, Duration.Unit.EPOCHS)),
          128,
          2,
          new Duration(8, Duration.Unit.EPOCHS),
          new AverageSpec(0.99, false, 3),
          new TargetSpec(0.1, 0.2, 0),
          new PartsSpec(List.of("conv1", "s1/0"), Map.of("head", 10.0)),
          true,
          List.of(new ImageStep("pad", List.of(4)), new ImageStep("random_crop", List.of(32, 24))),
          List.of());

  @TempDir private Path folder = Path.of("");

  @Test
  void aReferenceNamesAFileAndPerhapsAModel() {
    assertThat(SpecReference.of("a/b.rn")).isEqualTo(new SpecReference(Path.of("a/b.rn"), null));
    assertThat(SpecReference.of("a/b.rn:Net(classes: 5)"))
        .isEqualTo(new SpecReference(Path.of("a/b.rn"), "Net(classes: 5)"));
    assertThat(SpecReference.of("no-spec:x"))
        .isEqualTo(new SpecReference(Path.of("no-spec:x"), null));
  }

  @Test
  void theProgressLineShowsBarLossSpeedAndTimeLeft() {
    ProgressLine line = new ProgressLine(3, 8, 0.417, 1.23456, 1234.4, 754.2);
    assertThat(line.text(100))
        .isEqualTo(
            "epoch 3/8 [========>           ]  41 %  loss 1.2346  1,234 images/s  12:34 left");
    assertThat(line.text(70)).isEqualTo("epoch 3/8  41 %  loss 1.2346  1,234 images/s  12:34 left");
    assertThat(line.text(20)).hasSize(19);
    assertThat(new ProgressLine(8, 8, 1, 0.5, 9.96, -1).text(100))
        .isEqualTo("epoch 8/8 [====================] 100 %  loss 0.5000  10.0 images/s");
  }

  @Test
  void clocksShowHoursOnlyWhereThereAreSome() {
    assertThat(ProgressLine.clock(41.4)).isEqualTo("0:41");
    assertThat(ProgressLine.clock(3599.6)).isEqualTo("1:00:00");
  }

  @Test
  void settingsOfARunSurviveTheDisk() throws IOException {
    RunSettings settings =
        new RunSettings(
            "a/b.rn",
            "Net(n: 3)",
            "shapes",
            RECIPE,
            -7,
            Precision.BF16,
            TUNING,
            List.of("batch=7"),
            true);
    settings.write(folder);
    assertThat(RunSettings.read(folder)).isEqualTo(settings);
  }

  @Test
  void aFolderOfDataIsKeptSoThatItIsFoundFromAnywhere() {
    assertThat(RunSettings.absolute("shapes")).isEqualTo("shapes");
    assertThat(RunSettings.absolute("cifar10:~/x")).isEqualTo("cifar10:~/x");
    assertThat(RunSettings.absolute("idx:a/../b"))
        .isEqualTo("idx:" + Path.of("b").toAbsolutePath());
  }

  @Test
  void runsCountUp() {
    assertThat(RunFolders.fresh(folder, "Net")).isEqualTo(Path.of("runs/Net"));
    assertThat(RunFolders.fresh(folder, "Net")).isEqualTo(Path.of("runs/Net-2"));
    assertThat(RunFolders.fresh(folder, "Net")).isEqualTo(Path.of("runs/Net-3"));
    assertThat(folder.resolve("runs/Net-3")).isEmptyDirectory();
  }

  @Test
  void aFileIsNoFolderForARun() throws IOException {
    Path file = Specs.tiny(folder);
    assertThatThrownBy(() -> RunFolders.named(file)).hasMessageContaining("is a file");
  }

  @Test
  void theUsualRecipeDependsOnTheDataAndTheInputSize() {
    assertThat(usual("shapes", 32)).isEqualTo("shapes_quick");
    assertThat(usual("cifar10", 32)).isEqualTo("cifar10_short");
    assertThat(usual("idx", 28)).isEqualTo("shapes_quick");
  }

  private static String usual(String data, int side) {
    Map<String, Recipe> recipes = new LinkedHashMap<>();
    recipes.put("paper_cifar10", named("paper_cifar10", List.of()));
    recipes.put(
        "cifar10_short",
        named("cifar10_short", List.of(new ImageStep("random_crop", List.of(32, 32)))));
    recipes.put("shapes_quick", named("shapes_quick", List.of()));
    return RecipeChoice.of(null, recipes, List.of(), data, new ImageSize(side, side, 3))
        .recipe()
        .name();
  }

  private static Recipe named(String name, List<ImageStep> images) {
    return new Recipe(
        name,
        "",
        RECIPE.optimizer(),
        ClipSpec.NONE,
        RECIPE.rate(),
        WarmupSpec.NONE,
        64,
        RECIPE.until(),
        images,
        List.of());
  }
}
