package io.radon.runtime.data;

/**
 * Changes brightness, then contrast, then saturation of each picture by factors drawn between 1 - x
 * and 1 + x, each as torchvision's {@code adjust_…} does it.
 *
 * @param brightness 0 … 1
 * @param contrast 0 … 1
 * @param saturation 0 … 1
 */
public record ColourJitter(double brightness, double contrast, double saturation)
    implements ImageStep {
  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is not between 0 and 1
   */
  public ColourJitter {
    for (double each : new double[] {brightness, contrast, saturation}) {
      if (!(each >= 0 && each <= 1)) {
        throw new IllegalArgumentException("expected a change of 0 .. 1, found " + each);
      }
    }
  }

  @Override
  public <R> R accept(ImageStepVisitor<R> visitor) {
    return visitor.colourJitter(this);
  }

  @Override
  public String toString() {
    return String.format(
        "colour_jitter(brightness: %s, contrast: %s, saturation: %s)",
        brightness, contrast, saturation);
  }
}
