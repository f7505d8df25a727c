package io.radon.runtime.data;

/**
 * One step that turns stored pictures (unsigned bytes, NHWC) into what a network sees (floats,
 * NHWC). The first step receives the pixels divided by 255. Steps hold no numbers of a data set:
 * those come from the {@link ChannelStatistics} of the training pictures. As text, a step is spelt
 * as a recipe writes it.
 */
public sealed interface ImageStep {
  /** Calls the method of {@code visitor} that belongs to this kind of step. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of step; a new kind is a compile error in every visitor. */
  interface Visitor<R> {
    /** Visits {@code (x - mean) / deviation}. */
    R normalize(Normalize step);

    /** Visits {@code x - mean}. */
    R subtractMean(SubtractMean step);

    /** Visits a border of zeros. */
    R pad(Pad step);

    /** Visits a random cut. */
    R randomCrop(RandomCrop step);

    /** Visits a random mirroring. */
    R randomFlip(RandomFlip step);
  }

  /** Over what a mean is taken. */
  enum Per {
    /** One number for each channel, over all pixels of all training pictures. */
    CHANNEL,
    /** One number for each channel of each pixel, over all training pictures. */
    PIXEL
  }

  /** {@code (x - mean) / deviation}, each one number per channel. */
  record Normalize() implements ImageStep {
    /** The only kind: mean and deviation per channel. */
    public static Normalize perChannel() {
      return new Normalize();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.normalize(this);
    }

    @Override
    public String toString() {
      return "normalize(per_channel)";
    }
  }

  /**
   * {@code x - mean}.
   *
   * @param per over what the mean is taken
   */
  record SubtractMean(Per per) implements ImageStep {
    /** Subtracts the mean training picture (He et al. 2015, section 4.2). */
    public static SubtractMean perPixel() {
      return new SubtractMean(Per.PIXEL);
    }

    /** Subtracts the mean colour of the training pictures. */
    public static SubtractMean perChannel() {
      return new SubtractMean(Per.CHANNEL);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.subtractMean(this);
    }

    @Override
    public String toString() {
      return switch (per) {
        case CHANNEL -> "subtract_mean(per_channel)";
        case PIXEL -> "subtract_mean(per_pixel)";
      };
    }
  }

  /**
   * Adds zeros on all four sides.
   *
   * @param pixels the width of the border, at least 0
   */
  record Pad(int pixels) implements ImageStep {
    /**
     * Checks the border.
     *
     * @throws IllegalArgumentException if {@code pixels} is negative
     */
    public Pad {
      if (pixels < 0) {
        throw new IllegalArgumentException(
            "expected a border of 0 or more pixels, found " + pixels);
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pad(this);
    }

    @Override
    public String toString() {
      return "pad(" + pixels + ")";
    }
  }

  /**
   * Cuts a window at a place drawn anew for each picture and epoch, all places equally likely.
   *
   * @param height the height of the window, at least 1
   * @param width the width of the window, at least 1
   */
  record RandomCrop(int height, int width) implements ImageStep {
    /**
     * Checks the window.
     *
     * @throws IllegalArgumentException if a side is below 1
     */
    public RandomCrop {
      if (height < 1 || width < 1) {
        throw new IllegalArgumentException(
            "expected a window of at least 1x1 pixels, found " + height + "x" + width);
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.randomCrop(this);
    }

    @Override
    public String toString() {
      return "random_crop(" + height + "x" + width + ")";
    }
  }

  /** Mirrors left and right with probability one half, drawn anew for each picture and epoch. */
  record RandomFlip() implements ImageStep {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.randomFlip(this);
    }

    @Override
    public String toString() {
      return "random_flip";
    }
  }
}
