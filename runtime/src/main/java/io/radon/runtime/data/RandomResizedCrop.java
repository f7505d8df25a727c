package io.radon.runtime.data;

/**
 * Cuts a window of random area and proportions and makes it the given size, as torchvision's {@code
 * RandomResizedCrop} does (Szegedy et al. 2015, section 6): ten tries at a window inside the
 * picture, then the largest one in the middle.
 *
 * @param height of the result, at least 1
 * @param width of the result, at least 1
 * @param scale the least and the largest part of the picture's area, above 0 and at most 1
 * @param ratio the least and the largest width divided by height, above 0
 */
public record RandomResizedCrop(int height, int width, Bounds scale, Bounds ratio)
    implements ImageStep {
  /** The scale unless another is given: 0.08 … 1. */
  public static final Bounds SCALE = new Bounds(0.08, 1);

  /** The ratio unless another is given: 3/4 … 4/3. */
  public static final Bounds RATIO = new Bounds(0.75, 4.0 / 3);

  /**
   * A range with both ends.
   *
   * @param least above 0
   * @param most at least {@code least}
   */
  public record Bounds(double least, double most) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is empty or begins at 0
     */
    public Bounds {
      if (!(least > 0) || !(most >= least)) {
        throw new IllegalArgumentException(
            "expected a range above 0 that rises, found " + least + " .. " + most);
      }
    }

    @Override
    public String toString() {
      return "[" + least + ", " + most + "]";
    }
  }

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if a side is below 1, or the area above the picture's
   */
  public RandomResizedCrop {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected a window of at least 1x1 pixels, found " + height + "x" + width);
    }
    if (scale.most() > 1) {
      throw new IllegalArgumentException(
          "expected at most the whole picture's area, 1, found " + scale.most());
    }
  }

  /** With the usual scale and ratio. */
  public RandomResizedCrop(int height, int width) {
    this(height, width, SCALE, RATIO);
  }

  @Override
  public <R> R accept(ImageStepVisitor<R> visitor) {
    return visitor.randomResizedCrop(this);
  }

  @Override
  public boolean resizes() {
    return true;
  }

  @Override
  public String toString() {
    String usual = "random_resized_crop(" + height + "x" + width;
    return scale.equals(SCALE) && ratio.equals(RATIO)
        ? usual + ")"
        : usual + ", scale: " + scale + ", ratio: " + ratio + ")";
  }
}
