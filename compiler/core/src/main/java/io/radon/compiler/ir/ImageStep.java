package io.radon.compiler.ir;

import java.util.List;

/**
 * A step of an image flow, resolved: {@code normalize(per_channel)}, {@code
 * subtract_mean(per_pixel)}, {@code pad(4)}, {@code random_crop(32x32)}, {@code random_flip}.
 *
 * @param kind the step's name in the language
 * @param sizes its numbers: the padding, or height and width
 */
public record ImageStep(String kind, List<Integer> sizes) {
  public ImageStep {
    sizes = List.copyOf(sizes);
  }
}
