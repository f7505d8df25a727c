package io.radon.runtime.data;

/**
 * Adds a random multiple of each principal component of ImageNet's colours (Krizhevsky et al. 2012,
 * section 4.1): {@code [p1, p2, p3] [a1 l1, a2 l2, a3 l3]^T} with eigenvectors p and eigenvalues l
 * of pixels between 0 and 1, and a drawn from a normal distribution once for each picture.
 *
 * @param deviation of the draws, 0 … 1; the paper's is 0.1
 */
public record PcaColour(double deviation) implements ImageStep {
  /**
   * Checks the deviation.
   *
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public PcaColour {
    if (!(deviation >= 0 && deviation <= 1)) {
      throw new IllegalArgumentException("expected a deviation of 0 .. 1, found " + deviation);
    }
  }

  @Override
  public <R> R accept(ImageStepVisitor<R> visitor) {
    return visitor.pcaColour(this);
  }

  @Override
  public String toString() {
    return "pca_colour(" + deviation + ")";
  }
}
