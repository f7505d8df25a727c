package io.radon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.ir.AverageSpec;
import io.radon.compiler.ir.ClipSpec;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.OptimizerSpec;
import io.radon.compiler.ir.PartsSpec;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.ir.RecipeSource;
import io.radon.compiler.ir.Spelling;
import io.radon.compiler.ir.TargetSpec;
import io.radon.compiler.ir.WarmupSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The library's recipes say what their sources say; the figures are typed from these. */
class StandardRecipesTest {
  private static final CompileResult LIBRARY =
      Specs.compile(
          Map.of(
              "a.rn",
              """
              model Net {
                input: 32x32x3
                head:  flatten -> dense(10)
              }
              recipe mine = wide_resnet {
                batch = 64
              }
              """),
          "a.rn",
          null);

  private static Recipe recipe(String name) {
    return Objects.requireNonNull(LIBRARY.recipes().get(name), name);
  }

  private static void says(
      String name, OptimizerSpec optimizer, String rate, int batch, String until) {
    Recipe recipe = recipe(name);
    assertThat(recipe.optimizer()).isEqualTo(optimizer);
    assertThat(recipe.rate()).hasToString(rate);
    assertThat(recipe.batch()).isEqualTo(batch);
    assertThat(Spelling.duration(recipe.until())).isEqualTo(until);
    assertThat(recipe.warmup()).isEqualTo(WarmupSpec.NONE);
    assertThat(recipe.clip()).isEqualTo(ClipSpec.NONE);
    assertThat(recipe.accumulate()).isEqualTo(1);
    assertThat(recipe.average()).isEqualTo(AverageSpec.NONE);
    assertThat(recipe.targets()).isEqualTo(TargetSpec.NONE);
    assertThat(recipe.parts()).isEqualTo(PartsSpec.NONE);
  }

  private static List<String> kinds(List<ImageStep> steps) {
    return steps.stream().map(step -> step.kind() + step.sizes() + step.word()).toList();
  }

  /** Nesterov's form of the optimizer, as sgd has it otherwise. */
  private static OptimizerSpec nesterov(double momentum, double weightDecay) {
    return new OptimizerSpec(
        OptimizerSpec.Kind.SGD, momentum, 0, true, 0, 0, 0, weightDecay, false, List.of());
  }

  /**
   * He et al. (2015), section 4.2: "weight decay of 0.0001 and momentum of 0.9 … mini-batch size of
   * 128 … learning rate of 0.1, divide it by 10 at 32k and 48k iterations, and terminate training
   * at 64k … 4 pixels are padded on each side, and a 32x32 crop is randomly sampled".
   */
  @Test
  void thePaperOnCifar10() {
    says(
        "paper_cifar10",
        OptimizerSpec.sgd(0.9, 1e-4),
        "step_decay(0.1, factor: 0.1, at: [32000, 48000] steps)",
        128,
        "64000 steps");
    assertThat(kinds(recipe("paper_cifar10").trainImages()))
        .containsExactly("subtract_mean[]", "pad[4]", "random_crop[32, 32]", "random_flip[]");
  }

  /**
   * He et al. (2015), section 3.4: shorter side in [256, 480], 224x224 crop or its flip, per-pixel
   * mean, colour augmentation; batch 256, rate 0.1 divided by 10, up to 60 x 10^4 iterations, decay
   * 0.0001, momentum 0.9.
   */
  @Test
  void thePaperOnImageNet() {
    says(
        "paper_imagenet",
        OptimizerSpec.sgd(0.9, 1e-4),
        "step_decay(0.1, factor: 0.1, at: [150000, 300000] steps)",
        256,
        "600000 steps");
    assertThat(kinds(recipe("paper_imagenet").trainImages()))
        .containsExactly(
            "random_resize[256, 480]",
            "random_crop[224, 224]",
            "random_flip[]",
            "pca_colour[]",
            "subtract_mean[]");
    assertThat(recipe("paper_imagenet").trainImages().get(3).numbers()).containsExactly(0.1);
  }

  /** torchvision's references/classification: 8 x 32, lr 0.1, StepLR 30 / 0.1, 90 epochs, 1e-4. */
  @Test
  void torchvisionsFirstWeights() {
    says(
        "torchvision_v1",
        OptimizerSpec.sgd(0.9, 1e-4),
        "step_decay(0.1, factor: 0.1, at: [30, 60] epochs)",
        8 * 32,
        "90 epochs");
    assertThat(kinds(recipe("torchvision_v1").trainImages()))
        .containsExactly("random_resized_crop[224, 224]", "random_flip[]", "normalize[]imagenet");
    assertThat(kinds(recipe("torchvision_v1").testImages()))
        .containsExactly("resize[256]", "center_crop[224, 224]", "normalize[]imagenet");
  }

  /**
   * Zagoruyko and Komodakis (2016): Nesterov 0.9, 0.0005, 128, 0.1 x 0.2 at 60, 120, 160 of 200.
   */
  @Test
  void wideResidualNetworks() {
    says(
        "wide_resnet",
        nesterov(0.9, 5e-4),
        "step_decay(0.1, factor: 0.2, at: [60, 120, 160] epochs)",
        128,
        "200 epochs");
  }

  /** Page (2018), "How to train your ResNet": 24 epochs of batch 512, 0 to 0.4 at epoch 5, to 0. */
  @Test
  void theSpeedRun() {
    says(
        "quick",
        nesterov(0.9, 5e-4),
        "linear(0, to: 0.4, over: 5 epochs) -> linear(0.4, to: 0)",
        512,
        "24 epochs");
  }

  @Test
  void whereEachKeyIsWrittenIsKnown() {
    RecipeSource mine = Objects.requireNonNull(LIBRARY.recipeSources().get("mine"));
    assertThat(mine.standard()).isFalse();
    RecipeSource.Place batch = Objects.requireNonNull(mine.keys().get("batch"));
    assertThat(batch.standard()).isFalse();
    assertThat(batch.at().file().path() + ":" + batch.at().start().line()).isEqualTo("a.rn:6");
    assertThat(Objects.requireNonNull(mine.keys().get("rate")).standard()).isTrue();
    assertThat(mine.keys()).doesNotContainKey("warmup");
    assertThat(LIBRARY.recipeSources().get("quick"))
        .isNotNull()
        .extracting(RecipeSource::standard)
        .isEqualTo(true);
  }
}
