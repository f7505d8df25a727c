package io.radon.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompiledRecipe;
import io.radon.compiler.codegen.JavaGenerator;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.output.GeneratedFile;
import io.radon.runtime.train.TrainingRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The class of a recipe makes what the recipe makes when it is read at run time. */
class RecipeClassTest {
  private static final Path ROOT = Path.of(System.getProperty("radon.root", "../.."));
  private static final Path LIBRARY = ROOT.resolve("runtime/src/main/java");
  private static final String LIBRARY_PACKAGE = "io.radon.runtime.recipes";

  /** Each way to write each key, with values that no key begins with. */
  private static final String EVERYTHING =
      """
      package every.thing

      recipe nesterov {
        optimizer    = sgd(momentum: 0.8, nesterov: true, weight_decay: 5e-4)
        clip         = norm(2.5)
        rate         = constant(0.3)
        warmup       = 5 epochs
        batch        = 32
        until        = 100k steps
        train_images = resize(40x48) -> random_crop(32x32) -> pca_colour(0.2) -> normalize(imagenet)
        test_images  = resize(40, bicubic) -> center_crop(32x32) -> normalize(imagenet)
      }

      recipe dampened {
        optimizer    = sgd(momentum: 0.9, dampening: 0.1, weight_decay: 1e-4, exclude: [norm, bias])
        clip         = value(0.5)
        rate         = polynomial(0.1, power: 2, floor: 1e-3)
        warmup       = linear(100 steps, from: 0.25)
        batch        = 8
        until        = 3 epochs
        train_images = random_resize(33 .. 48) -> random_crop(32x32) -> erasing(0.25) -> normalize(mean: [0.1, 0.2, 0.3], std: [0.4, 0.5, 0.6])
        test_images  = normalize(mean: [0.1, 0.2, 0.3], std: [0.4, 0.5, 0.6])
      }

      recipe decoupled_sgd {
        optimizer    = sgd(momentum: 0.9, decoupled: true, weight_decay: 1e-4)
        rate         = one_cycle(0.4, rise: 30 percent)
        batch        = 8
        until        = 4 epochs
        train_images = random_resized_crop(32x32) -> colour_jitter(brightness: 0.4, contrast: 0.3) -> normalize(per_channel)
        test_images  = normalize(per_channel)
      }

      recipe by_adam {
        label_smoothing = 0.1
        mixup        = 0.2
        cutmix       = 1.0
        ema          = 0.9
        optimizer    = adam(beta1: 0.8, beta2: 0.99, epsilon: 1e-6, weight_decay: 1e-3)
        rate         = linear(1e-4, to: 1e-2, over: 10 percent) -> cosine(1e-2, floor: 1e-5)
        batch        = 8
        until        = 4 epochs
        train_images = subtract_mean(per_pixel) -> random_crop(32x32)
        test_images  = subtract_mean(per_pixel)
      }

      recipe by_adamw {
        optimizer    = adamw(weight_decay: 0.05, exclude: [norm])
        rate         = linear(1e-3, to: 1e-5)
        warmup       = exponential(1 epochs, from: 1e-3)
        batch        = 8
        until        = 4 epochs
        train_images = random_resized_crop(32x32, scale: [0.5, 1], ratio: [0.9, 1.1]) -> normalize(per_channel)
        test_images  = normalize(per_channel)
      }

      recipe by_lamb {
        optimizer    = lamb(weight_decay: 0.02)
        accumulate   = 4
        ema          = average(0.9, warmup: false, every: 10)
        freeze       = [conv1, "s1/0"]
        zero_init    = true
        rate_factors = parts(s2: 0.1, head: 10)
        rate         = step_decay(0.01, factor: 0.5, at: [1k, 2k] steps)
        warmup       = constant(50 steps, from: 0.1)
        batch        = 8
        until        = 4k steps
        train_images = normalize(per_channel)
        test_images  = normalize(per_channel)
      }
      """;

  @TempDir private Path folder = Path.of("");

  static List<Path> specsWithRecipes() throws IOException {
    List<Path> specs = new ArrayList<>();
    for (String room : List.of("specs/accept", "specs/experiments")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(room))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".rn")).sorted().toList()) {
          if (Files.readString(file).contains("\nrecipe ")) {
            specs.add(ROOT.relativize(file));
          }
        }
      }
    }
    return specs;
  }

  @ParameterizedTest
  @MethodSource("specsWithRecipes")
  void eachAcceptedRecipesClassMakesTheSameConfiguration(Path spec) throws Exception {
    List<CompiledRecipe> recipes = compiled(ROOT.resolve(spec)).result().recipeClasses();
    assertThat(recipes).isNotEmpty();
    for (CompiledRecipe recipe : recipes) {
      check(recipe.recipe(), recipe.java());
    }
  }

  @Test
  void whateverARecipeSaysItsClassSays() throws Exception {
    Path spec = Files.writeString(folder.resolve("everything.rn"), EVERYTHING);
    List<CompiledRecipe> recipes = compiled(spec).result().recipeClasses();
    assertThat(recipes).hasSize(6);
    for (CompiledRecipe recipe : recipes) {
      check(recipe.recipe(), recipe.java());
    }
  }

  @Test
  void theLibrarysClassesAreWhatTheCompilerWrites() throws Exception {
    CompiledSpec spec = compiled(ROOT.resolve("specs/zoo/cifar10/resnet20.rn"));
    List<String> paths = new ArrayList<>();
    for (Recipe recipe : spec.recipes().values()) {
      GeneratedFile file = JavaGenerator.generate(recipe, LIBRARY_PACKAGE);
      Path committed = LIBRARY.resolve(file.path());
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(committed, file.text());
      }
      assertThat(committed).as("written anew with -Dgolden.update=true").hasContent(file.text());
      check(recipe, file);
      paths.add(committed.getFileName().toString());
    }
    try (Stream<Path> files = Files.list(LIBRARY.resolve(LIBRARY_PACKAGE.replace('.', '/')))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("no class of a recipe that is gone")
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(paths.stream(), Stream.of("package-info.java")).toList());
    }
  }

  private static CompiledSpec compiled(Path spec) {
    CompiledSpec compiled = new EmbeddedCompiler().compile(SpecFile.of(spec), null);
    assertThat(compiled.result().diagnostics()).as("%s", spec).isEmpty();
    return compiled;
  }

  private static void check(Recipe recipe, GeneratedFile file) throws Exception {
    TrainingRecipe made =
        new JavaSource(file.path(), file.text())
            .load(TrainingRecipe.class)
            .getDeclaredConstructor()
            .newInstance();
    assertThat(made.config().build()).as(file.text()).isEqualTo(RecipeConfigs.of(recipe).build());
    assertThat(file.text().lines()).allMatch(line -> line.length() <= 100);
  }
}
