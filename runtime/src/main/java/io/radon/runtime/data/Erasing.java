package io.radon.runtime.data;

/**
 * Sets a random rectangle to 0 in a part of the pictures (Zhong et al. 2020): its area is 0.02 …
 * 0.33 of the picture's, its height divided by its width 0.3 … 3.3, as torchvision's {@code
 * RandomErasing} has them; a side longer than the picture's is cut.
 *
 * @param probability the part of the pictures, 0 … 1
 */
public record Erasing(double probability) implements ImageStep {
  /**
   * Checks the probability.
   *
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public Erasing {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("expected a probability of 0 .. 1, found " + probability);
    }
  }

  @Override
  public <R> R accept(ImageStepVisitor<R> visitor) {
    return visitor.erasing(this);
  }

  @Override
  public String toString() {
    return "erasing(" + probability + ")";
  }
}
