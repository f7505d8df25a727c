package io.radon.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.runtime.data.ImageStep.CenterCrop;
import io.radon.runtime.data.ImageStep.Filter;
import io.radon.runtime.data.ImageStep.Normalize;
import io.radon.runtime.data.ImageStep.NormalizeBy;
import io.radon.runtime.data.ImageStep.Pad;
import io.radon.runtime.data.ImageStep.RandomCrop;
import io.radon.runtime.data.ImageStep.RandomFlip;
import io.radon.runtime.data.ImageStep.ResizeShorter;
import io.radon.runtime.data.ImageStep.ResizeTo;
import io.radon.runtime.data.ImageStep.SubtractMean;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ImageStepTest {
  private static final ImageStepVisitor<String> NAMES =
      new ImageStepVisitor<>() {
        @Override
        public String normalize(Normalize step) {
          return "normalize";
        }

        @Override
        public String subtractMean(SubtractMean step) {
          return "subtract " + step.per();
        }

        @Override
        public String pad(Pad step) {
          return "pad " + step.pixels();
        }

        @Override
        public String randomCrop(RandomCrop step) {
          return "crop " + step.height() + "x" + step.width();
        }

        @Override
        public String randomFlip(RandomFlip step) {
          return "flip";
        }

        @Override
        public String resizeShorter(ResizeShorter step) {
          return "resize " + step.pixels() + " " + step.filter();
        }

        @Override
        public String resizeTo(ResizeTo step) {
          return "resize " + step.height() + "x" + step.width() + " " + step.filter();
        }

        @Override
        public String centerCrop(CenterCrop step) {
          return "middle " + step.height() + "x" + step.width();
        }

        @Override
        public String normalizeBy(NormalizeBy step) {
          return "normalize by " + step.means();
        }

        @Override
        public String randomResizedCrop(RandomResizedCrop step) {
          return "resized crop of " + step.height();
        }

        @Override
        public String randomResize(RandomResize step) {
          return "resize from " + step.least();
        }

        @Override
        public String pcaColour(PcaColour step) {
          return "colours by " + step.deviation();
        }

        @Override
        public String erasing(Erasing step) {
          return "erasing " + step.probability();
        }

        @Override
        public String colourJitter(ColourJitter step) {
          return "jitter of " + step.contrast();
        }
      };

  @Test
  void everyStepCallsItsOwnMethod() {
    List<ImageStep> steps =
        List.of(
            Normalize.perChannel(),
            SubtractMean.perPixel(),
            SubtractMean.perChannel(),
            new Pad(4),
            new RandomCrop(32, 28),
            new RandomFlip(),
            new ResizeShorter(256, Filter.BILINEAR),
            new ResizeTo(20, 30, Filter.BICUBIC),
            new CenterCrop(7, 9),
            NormalizeBy.of("mnist"),
            new RandomResizedCrop(7, 9),
            new RandomResize(256, 480),
            new PcaColour(0.1),
            new Erasing(0.25),
            new ColourJitter(0.1, 0.2, 0.3));
    assertThat(steps.stream().map(step -> step.accept(NAMES)))
        .containsExactly(
            "normalize",
            "subtract PIXEL",
            "subtract CHANNEL",
            "pad 4",
            "crop 32x28",
            "flip",
            "resize 256 BILINEAR",
            "resize 20x30 BICUBIC",
            "middle 7x9",
            "normalize by [0.1307]",
            "resized crop of 7",
            "resize from 256",
            "colours by 0.1",
            "erasing 0.25",
            "jitter of 0.2");
  }

  @Test
  void theTextOfAStepIsItsSpellingInARecipe() {
    assertThat(
            List.of(
                Normalize.perChannel(),
                SubtractMean.perPixel(),
                SubtractMean.perChannel(),
                new Pad(4),
                new RandomCrop(32, 28),
                new RandomFlip(),
                new RandomResizedCrop(7, 9),
                new RandomResizedCrop(
                    7, 9, new RandomResizedCrop.Bounds(0.5, 1), RandomResizedCrop.RATIO),
                new RandomResize(256, 480),
                new PcaColour(0.1),
                new Erasing(0.25),
                new ColourJitter(0.1, 0.2, 0.3)))
        .map(Object::toString)
        .containsExactly(
            "normalize(per_channel)",
            "subtract_mean(per_pixel)",
            "subtract_mean(per_channel)",
            "pad(4)",
            "random_crop(32x28)",
            "random_flip",
            "random_resized_crop(7x9)",
            "random_resized_crop(7x9, scale: [0.5, 1.0], ratio: [0.75, 1.3333333333333333])",
            "random_resize(256 .. 480)",
            "pca_colour(0.1)",
            "erasing(0.25)",
            "colour_jitter(brightness: 0.1, contrast: 0.2, saturation: 0.3)");
  }

  @Test
  void impossibleStepsAreRefused() {
    assertThatThrownBy(() -> new Pad(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found -1");
    assertThatThrownBy(() -> new RandomCrop(0, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found 0x3");
    assertThatThrownBy(() -> new RandomCrop(3, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RandomResize(9, 8)).hasMessageContaining("found 9 .. 8");
    assertThatThrownBy(() -> new PcaColour(1.5)).hasMessageContaining("found 1.5");
    assertThatThrownBy(() -> new Erasing(-0.5)).hasMessageContaining("found -0.5");
    assertThatThrownBy(() -> new ColourJitter(0, 0, 2)).hasMessageContaining("found 2.0");
    assertThatThrownBy(() -> new RandomResizedCrop.Bounds(0, 1)).hasMessageContaining("0.0 .. 1.0");
    assertThatThrownBy(
            () ->
                new RandomResizedCrop(
                    3, 3, new RandomResizedCrop.Bounds(1, 2), RandomResizedCrop.RATIO))
        .hasMessageContaining("at most the whole picture's area");
  }
}
