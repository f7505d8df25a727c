package io.radon.compiler.ir;

import java.util.List;

/**
 * A step of an image flow, resolved: {@code normalize(per_channel)}, {@code
 * subtract_mean(per_pixel)}, {@code pad(4)}, {@code random_crop(32x32)}, {@code random_flip},
 * {@code resize(256)}, {@code center_crop(224x224)}, {@code normalize(imagenet)}, {@code
 * random_resized_crop(224x224)}, {@code random_resize(256 .. 480)}, {@code pca_colour(0.1)}, {@code
 * erasing(0.25)}, {@code colour_jitter(brightness: 0.4)}.
 *
 * @param kind the step's name in the language
 * @param sizes its whole numbers: the padding, the shorter side, or height and width, or the least
 *     and the most of the shorter side
 * @param word the name of known statistics, or a filter; empty for none
 * @param numbers of {@code normalize(mean: …, std: …)}: all means, then all deviations; the scale
 *     and the ratio of a random resized crop, none for the usual ones; what else is a decimal
 */
public record ImageStep(String kind, List<Integer> sizes, String word, List<Double> numbers) {
  public ImageStep {
    sizes = List.copyOf(sizes);
    numbers = List.copyOf(numbers);
  }

  /** A step of whole numbers only. */
  public ImageStep(String kind, List<Integer> sizes) {
    this(kind, sizes, "", List.of());
  }

  /** Whether it computes pixels of another size. */
  public boolean resizes() {
    return kind.equals("resize")
        || kind.equals("random_resize")
        || kind.equals("random_resized_crop");
  }

  /** Whether it does something else each time. */
  public boolean isRandom() {
    return kind.startsWith("random_")
        || kind.equals("pca_colour")
        || kind.equals("erasing")
        || kind.equals("colour_jitter");
  }

  /** Whether its numbers are those of the training images. */
  public boolean needsStatistics() {
    return kind.equals("subtract_mean")
        || (kind.equals("normalize") && word.isEmpty() && numbers.isEmpty());
  }
}
