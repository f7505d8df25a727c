package io.radon.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.ir.Recipe;
import io.radon.runtime.train.TrainingConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeConfigsTest {
  private static final Path ROOT = Path.of(System.getProperty("radon.root", "../.."));

  @ParameterizedTest
  @ValueSource(strings = {"paper_cifar10", "cifar10_short", "shapes_quick"})
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
