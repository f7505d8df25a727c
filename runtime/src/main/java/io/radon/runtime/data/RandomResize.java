package io.radon.runtime.data;

/**
 * Makes the shorter side as long as a number drawn anew for each picture and epoch, all whole
 * numbers equally likely, and keeps the proportions: the scale augmentation of Simonyan and
 * Zisserman (2015) that He et al. (2015, section 3.4) train with.
 *
 * @param least pixels of the shorter side, at least 1
 * @param most pixels of the shorter side, at least {@code least}
 */
public record RandomResize(int least, int most) implements ImageStep {
  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if it is empty or begins below 1
   */
  public RandomResize {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException(
          "expected sides of at least 1 pixel that rise, found " + least + " .. " + most);
    }
  }

  @Override
  public <R> R accept(ImageStepVisitor<R> visitor) {
    return visitor.randomResize(this);
  }

  @Override
  public boolean resizes() {
    return true;
  }

  @Override
  public String toString() {
    return "random_resize(" + least + " .. " + most + ")";
  }
}
