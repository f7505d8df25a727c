package io.radon.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.RecipeOverrides;
import io.radon.compiler.ir.Recipe;
import io.radon.runtime.optim.Averaging;
import io.radon.runtime.train.FineTuning;
import io.radon.runtime.train.Mixing;
import io.radon.runtime.train.TrainingConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeConfigsTest {
  private static final Path ROOT = Path.of(System.getProperty("radon.root", "../.."));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paper_cifar10",
        "torchvision_v1",
        "wide_resnet",
        "quick",
        "cifar10_short",
        "shapes_quick"
      })
  void theTextOfAConfigurationIsThatOfTheRecipe(String name) throws IOException {
    CompiledSpec spec =
        new EmbeddedCompiler()
            .compile(SpecFile.of(ROOT.resolve("specs/zoo/cifar10/resnet20.rn")), null);
    Recipe recipe = Objects.requireNonNull(spec.recipes().get(name), name);
    TrainingConfig config = RecipeConfigs.of(recipe).build();
    assertThat(written(name))
        .contains(
            "optimizer = " + config.optimizer(),
            "rate = " + config.rate(),
            "batch = " + config.batch(),
            "until = " + config.until(),
            "train_images = " + flow(config.trainImages()),
            "test_images = " + flow(config.testImages()));
  }

  @Test
  void whatIsDoneToBatchesAndPartsArrives() throws IOException {
    CompiledSpec spec =
        new EmbeddedCompiler()
            .compile(SpecFile.of(ROOT.resolve("specs/zoo/cifar10/resnet20.rn")), null);
    Recipe base = Objects.requireNonNull(spec.recipes().get("cifar10_short"));
    Recipe changed =
        RecipeOverrides.apply(
                base,
                List.of(
                    "accumulate=4",
                    "ema=average(0.99, warmup: false, every: 2)",
                    "label_smoothing=0.1",
                    "mixup=0.2",
                    "cutmix=1",
                    "freeze=[conv1, \"s1/0\"]",
                    "rate_factors=parts(head: 10)",
                    "zero_init=true"))
            .recipe()
            .orElseThrow();
    TrainingConfig config = RecipeConfigs.of(changed).build();
    assertThat(config.accumulate()).isEqualTo(4);
    assertThat(config.averaging()).isEqualTo(new Averaging(0.99, false, 2));
    assertThat(config.averaging()).hasToString(changed.average().toString());
    assertThat(config.zeroInit()).isTrue();
    assertThat(config.labelSmoothing()).isEqualTo(0.1);
    assertThat(config.mixing()).isEqualTo(Mixing.of(0.2, 1));
    assertThat(config.fineTuning())
        .isEqualTo(new FineTuning(Set.of("conv1", "s1/0"), Map.of("head", 10.0)));
    assertThat(RecipeConfigs.of(base).build().mixing()).isEqualTo(Mixing.NONE);
  }

  private static String flow(List<?> steps) {
    return steps.stream().map(Object::toString).collect(Collectors.joining(" -> "));
  }

  /** The lines of a recipe of the standard library, with one space each and thousands in full. */
  private static List<String> written(String name) throws IOException {
    String library =
        Files.readString(ROOT.resolve("compiler/core/src/main/resources/io/radon/std.rn"));
    int from = library.indexOf("recipe " + name + " {");
    assertThat(from).isNotNegative();
    return library
        .substring(from, library.indexOf("}", from))
        .lines()
        .map(line -> line.strip().replaceAll(" +", " ").replaceAll("(\\d)k\\b", "$1000"))
        .toList();
  }
}
