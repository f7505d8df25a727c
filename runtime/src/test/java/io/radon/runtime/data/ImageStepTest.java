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
  private static final ImageStep.Visitor<String> NAMES =
      new ImageStep.Visitor<>() {
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
            NormalizeBy.of("mnist"));
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
            "normalize by [0.1307]");
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
                new RandomFlip()))
        .map(Object::toString)
        .containsExactly(
            "normalize(per_channel)",
            "subtract_mean(per_pixel)",
            "subtract_mean(per_channel)",
            "pad(4)",
            "random_crop(32x28)",
            "random_flip");
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
  }
}
