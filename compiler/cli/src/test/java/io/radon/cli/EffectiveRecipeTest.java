package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.RecipeOverrides;
import io.radon.compiler.ir.Recipe;
import io.radon.embed.CompiledNetwork;
import io.radon.embed.CompiledSpec;
import io.radon.embed.EmbeddedCompiler;
import io.radon.runtime.data.Shapes;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.Precision;
import io.radon.runtime.train.FineTuning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectiveRecipeTest {
  private static final String SPEC =
      """
      model Net(classes: int = 10) {
        input:    32x32x3
        stage s1: 2 * basic(3)
        head:     flatten -> dense(classes)
      }

      recipe mine = shapes_quick {
        ema          = 0.9
        rate         = cosine(0.1)
        rate_factors = parts(head: 2)
        zero_init    = true
      }
      """;

  @TempDir private Path folder = Path.of("");

  private EffectiveRecipe effective(List<String> changes, FineTuning parts) throws IOException {
    SpecReference reference =
        new SpecReference(Files.writeString(folder.resolve("net.rn"), SPEC), "Net");
    CompiledSpec spec = SpecLoader.compile(reference);
    CompiledNetwork network = EmbeddedCompiler.load(SpecLoader.model(spec, reference));
    Recipe recipe = Objects.requireNonNull(spec.recipes().get("mine"));
    RunSettings settings =
        new RunSettings(
            "net.rn",
            "Net",
            "shapes",
            RecipeOverrides.apply(recipe, changes).recipe().orElseThrow(),
            1,
            Precision.F32,
            new Tuning(null, false, parts),
            changes,
            false);
    return EffectiveRecipe.of(
        TrainingPlan.of(
            spec, network, Shapes.split(), settings, new TrainingPlan.Machine(1, Device.CPU)));
  }

  private static String squeezed(String line) {
    return line.replaceAll(" {2,}", " | ").replaceAll("\\S*net\\.rn", "net.rn");
  }

  @Test
  void eachValueHasTheLineOptionOrDefaultItIsFrom() throws IOException {
    EffectiveRecipe recipe =
        effective(
            List.of("batch=32", "rate=0.05", "momentum=0.8", "epochs=3"),
            new FineTuning(Set.of(), Map.of("s1", 0.5)));
    assertThat(recipe.lines())
        .extracting(EffectiveRecipeTest::squeezed)
        .anyMatch(
            line ->
                line.matches(
                    "optimizer \\| sgd\\(momentum: 0.8, weight_decay: 1e-4\\) \\|"
                        + " library, std.rn:\\d+, --set momentum=0.8"))
        .contains(
            "rate | cosine(0.05, floor: 0) | net.rn:9, --set rate=0.05",
            "batch | 32 | --set batch=32",
            "until | 3 epochs | --epochs 3",
            "ema | 0.9 | net.rn:8",
            "rate_factors | parts(head: 2, s1: 0.5) | net.rn:10, --rate-factor",
            "zero_init | true | net.rn:11",
            "by default: clip none, warmup none, accumulate 1, label_smoothing none, mixup none,"
                + " cutmix none, freeze none");
  }

  @Test
  void theRecordHoldsValueAndSourceOfEachKey() throws IOException {
    Map<String, Object> map = effective(List.of(), FineTuning.NONE).toMap();
    assertThat(map).containsKeys("optimizer", "rate", "train_images", "freeze");
    assertThat(map.get("clip")).isEqualTo(Map.of("value", "none", "from", "default"));
    assertThat(map.get("batch"))
        .asString()
        .contains("value=64")
        .containsPattern("from=library, std\\.rn:\\d+");
  }
}
