package io.radon.embed;

import io.radon.compiler.ir.AverageSpec;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.ir.TargetSpec;
import io.radon.runtime.data.ColourJitter;
import io.radon.runtime.data.Erasing;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.data.PcaColour;
import io.radon.runtime.data.RandomResize;
import io.radon.runtime.data.RandomResizedCrop;
import io.radon.runtime.optim.Averaging;
import io.radon.runtime.train.FineTuning;
import io.radon.runtime.train.Mixing;
import io.radon.runtime.train.TrainingConfig;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** From a recipe of the language to a configuration of the runtime. */
public final class RecipeConfigs {
  private RecipeConfigs() {}

  /**
   * A builder that has everything the recipe says; seed, threads and device are still to be set.
   *
   * @throws EmbedException if the recipe asks for what the runtime doesn't do
   */
  public static TrainingConfig.Builder of(Recipe recipe) {
    return TrainingConfig.builder()
        .recipe(recipe.name())
        .optimizer(Optimizers.of(recipe.optimizer()))
        .clipping(Optimizers.clipping(recipe.clip()))
        .rate(new Schedules(recipe.name()).rate(recipe.rate(), recipe.warmup()))
        .batch(recipe.batch())
        .accumulate(recipe.accumulate())
        .until(Schedules.time(recipe.name(), recipe.until()))
        .averaging(averaging(recipe.average()))
        .labelSmoothing(recipe.targets().smoothing())
        .mixing(mixing(recipe.targets()))
        .fineTuning(
            new FineTuning(new LinkedHashSet<>(recipe.parts().frozen()), recipe.parts().factors()))
        .zeroInit(recipe.zeroInit())
        .trainImages(images(recipe, recipe.trainImages()))
        .testImages(images(recipe, recipe.testImages()));
  }

  private static Averaging averaging(AverageSpec spec) {
    return spec.isNone()
        ? Averaging.NONE
        : new Averaging(spec.decay(), spec.warmup(), spec.every());
  }

  private static Mixing mixing(TargetSpec spec) {
    return spec.mixup() == 0 && spec.cutmix() == 0
        ? Mixing.NONE
        : Mixing.of(spec.mixup(), spec.cutmix());
  }

  private static List<ImageStep> images(Recipe recipe, List<io.radon.compiler.ir.ImageStep> steps) {
    List<ImageStep> images = new ArrayList<>();
    for (io.radon.compiler.ir.ImageStep step : steps) {
      images.add(image(recipe, step));
    }
    return images;
  }

  private static ImageStep image(Recipe recipe, io.radon.compiler.ir.ImageStep step) {
    List<Integer> sizes = step.sizes();
    return switch (step.kind()) {
      case "normalize" -> normalize(step);
      case "center_crop" -> new ImageStep.CenterCrop(sizes.get(0), sizes.get(1));
      case "subtract_mean" -> ImageStep.SubtractMean.perPixel();
      case "pad" -> new ImageStep.Pad(sizes.get(0));
      case "random_crop" -> new ImageStep.RandomCrop(sizes.get(0), sizes.get(1));
      case "random_flip" -> new ImageStep.RandomFlip();
      case "resize" -> resize(step);
      case "random_resize" -> new RandomResize(sizes.get(0), sizes.get(1));
      case "random_resized_crop" -> resizedCrop(step);
      case "pca_colour" -> new PcaColour(step.numbers().get(0));
      case "erasing" -> new Erasing(step.numbers().get(0));
      case "colour_jitter" ->
          new ColourJitter(step.numbers().get(0), step.numbers().get(1), step.numbers().get(2));
      default ->
          throw new EmbedException(
              "recipe `"
                  + recipe.name()
                  + "` has the image step `"
                  + step.kind()
                  + "`, which the runtime doesn't know");
    };
  }

  private static ImageStep resize(io.radon.compiler.ir.ImageStep step) {
    ImageStep.Filter filter =
        step.word().equals("bicubic") ? ImageStep.Filter.BICUBIC : ImageStep.Filter.BILINEAR;
    List<Integer> sizes = step.sizes();
    return sizes.size() == 1
        ? new ImageStep.ResizeShorter(sizes.get(0), filter)
        : new ImageStep.ResizeTo(sizes.get(0), sizes.get(1), filter);
  }

  private static ImageStep resizedCrop(io.radon.compiler.ir.ImageStep step) {
    int height = step.sizes().get(0);
    int width = step.sizes().get(1);
    List<Double> numbers = step.numbers();
    return numbers.isEmpty()
        ? new RandomResizedCrop(height, width)
        : new RandomResizedCrop(
            height,
            width,
            new RandomResizedCrop.Bounds(numbers.get(0), numbers.get(1)),
            new RandomResizedCrop.Bounds(numbers.get(2), numbers.get(3)));
  }

  private static ImageStep normalize(io.radon.compiler.ir.ImageStep step) {
    if (!step.word().isEmpty()) {
      return ImageStep.NormalizeBy.of(step.word());
    }
    int half = step.numbers().size() / 2;
    return half == 0
        ? ImageStep.Normalize.perChannel()
        : new ImageStep.NormalizeBy(
            step.numbers().subList(0, half), step.numbers().subList(half, 2 * half));
  }
}
