package io.radon.runtime.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step that turns stored pictures (unsigned bytes, NHWC) into what a network sees (floats,
 * NHWC). The first step receives the pixels divided by 255. Steps hold no numbers of a data set:
 * those come from the {@link ChannelStatistics} of the training pictures. Its text is its spelling.
 * The small kinds are all in this file.
 */
public sealed interface ImageStep
    permits ColourJitter,
        Erasing,
        ImageStep.CenterCrop,
        ImageStep.Normalize,
        ImageStep.NormalizeBy,
        ImageStep.Pad,
        ImageStep.RandomCrop,
        ImageStep.RandomFlip,
        ImageStep.ResizeShorter,
        ImageStep.ResizeTo,
        ImageStep.SubtractMean,
        PcaColour,
        RandomResize,
        RandomResizedCrop {
  /** Calls the method of {@code visitor} that belongs to this kind of step. */
  <R> R accept(ImageStepVisitor<R> visitor);

  /** Whether it moves or scales the values, as a normalisation does. */
  default boolean scales() {
    return false;
  }

  /** Whether it needs numbers of the training pictures. */
  default boolean needsStatistics() {
    return false;
  }

  /** Whether it computes pixels of another size, which is done picture by picture. */
  default boolean resizes() {
    return false;
  }

  /** The window it cuts from the middle, if it does. */
  default Optional<CenterCrop> window() {
    return Optional.empty();
  }

  /** How many pixels it adds on each side. */
  default int border() {
    return 0;
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
    public <R> R accept(ImageStepVisitor<R> visitor) {
      return visitor.normalize(this);
    }

    @Override
    public boolean scales() {
      return true;
    }

    @Override
    public boolean needsStatistics() {
      return true;
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
    public <R> R accept(ImageStepVisitor<R> visitor) {
      return visitor.subtractMean(this);
    }

    @Override
    public boolean scales() {
      return true;
    }

    @Override
    public boolean needsStatistics() {
      return true;
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
    public <R> R accept(ImageStepVisitor<R> visitor) {
      return visitor.pad(this);
    }

    @Override
    public int border() {
      return pixels;
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
    public <R> R accept(ImageStepVisitor<R> visitor) {
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
    public <R> R accept(ImageStepVisitor<R> visitor) {
      return visitor.randomFlip(this);
    }

    @Override
    public String toString() {
      return "random_flip";
    }
  }

  /** How a pixel of another size is computed from its neighbours; as Pillow names them. */
  enum Filter {
    /** A triangle over one pixel to each side; over more where pictures shrink. */
    BILINEAR,
    /** Keys's cubic with a = -0.5 over two pixels to each side; over more where pictures shrink. */
    BICUBIC;

    /** As a recipe spells it as the last argument of a step: nothing for the usual filter. */
    private String argument() {
      return switch (this) {
        case BILINEAR -> "";
        case BICUBIC -> ", bicubic";
      };
    }
  }

  /**
   * Makes the shorter side {@code pixels} long and keeps the proportions; the longer side is cut to
   * a whole number, as torchvision does.
   *
   * @param pixels of the shorter side, at least 1
   */
  record ResizeShorter(int pixels, Filter filter) implements ImageStep {
    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if {@code pixels} is below 1
     */
    public ResizeShorter {
      atLeastOne("a side", pixels);
    }

    @Override
    public <R> R accept(ImageStepVisitor<R> visitor) {
      return visitor.resizeShorter(this);
    }

    @Override
    public boolean resizes() {
      return true;
    }

    @Override
    public String toString() {
      return "resize(" + pixels + filter.argument() + ")";
    }
  }

  /**
   * Makes pictures of the given size, whatever their proportions.
   *
   * @param height in pixels, at least 1
   * @param width in pixels, at least 1
   */
  record ResizeTo(int height, int width, Filter filter) implements ImageStep {
    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if a side is below 1
     */
    public ResizeTo {
      atLeastOne("a height", height);
      atLeastOne("a width", width);
    }

    @Override
    public <R> R accept(ImageStepVisitor<R> visitor) {
      return visitor.resizeTo(this);
    }

    @Override
    public boolean resizes() {
      return true;
    }

    @Override
    public String toString() {
      return "resize(" + height + "x" + width + filter.argument() + ")";
    }
  }

  /**
   * Cuts a window from the middle; where the picture is smaller, black is added around it first. An
   * odd row or column is dealt with as torchvision does.
   *
   * @param height of the window, at least 1
   * @param width of the window, at least 1
   */
  record CenterCrop(int height, int width) implements ImageStep {
    /**
     * Checks the window.
     *
     * @throws IllegalArgumentException if a side is below 1
     */
    public CenterCrop {
      atLeastOne("a height", height);
      atLeastOne("a width", width);
    }

    @Override
    public <R> R accept(ImageStepVisitor<R> visitor) {
      return visitor.centerCrop(this);
    }

    @Override
    public Optional<CenterCrop> window() {
      return Optional.of(this);
    }

    @Override
    public String toString() {
      return "center_crop(" + height + "x" + width + ")";
    }
  }

  /**
   * {@code (x - mean) / deviation} with numbers that are known beforehand, one per channel, of
   * pixels between 0 and 1.
   */
  record NormalizeBy(List<Double> means, List<Double> deviations) implements ImageStep {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there are not as many of both, or none, or a deviation is
     *     not above 0
     */
    public NormalizeBy {
      means = List.copyOf(means);
      deviations = List.copyOf(deviations);
      if (means.isEmpty() || means.size() != deviations.size()) {
        throw new IllegalArgumentException(
            "expected as many deviations as means, found "
                + means.size()
                + " means and "
                + deviations.size()
                + " deviations");
      }
      for (double deviation : deviations) {
        if (!(deviation > 0)) {
          throw new IllegalArgumentException("expected deviations above 0, found " + deviation);
        }
      }
    }

    /**
     * The numbers of a well-known data set: {@code imagenet}, {@code cifar10}, {@code cifar100},
     * {@code mnist} or {@code fashion_mnist}; or {@code half}, which maps to -1 … 1.
     *
     * @throws IllegalArgumentException if there is no such name
     */
    public static NormalizeBy of(String name) {
      NormalizeBy found = KnownStatistics.ALL.get(name);
      if (found == null) {
        throw new IllegalArgumentException(
            "expected one of " + KnownStatistics.ALL.keySet() + ", found `" + name + "`");
      }
      return found;
    }

    /** The names that {@link #of} knows. */
    public static List<String> names() {
      return List.copyOf(KnownStatistics.ALL.keySet());
    }

    @Override
    public <R> R accept(ImageStepVisitor<R> visitor) {
      return visitor.normalizeBy(this);
    }

    @Override
    public boolean scales() {
      return true;
    }

    @Override
    public String toString() {
      for (Map.Entry<String, NormalizeBy> named : KnownStatistics.ALL.entrySet()) {
        if (named.getValue().equals(this)) {
          return "normalize(" + named.getKey() + ")";
        }
      }
      return "normalize(mean: " + means + ", std: " + deviations + ")";
    }
  }

  private static void atLeastOne(String what, int pixels) {
    if (pixels < 1) {
      throw new IllegalArgumentException(
          "expected " + what + " of at least 1 pixel, found " + pixels);
    }
  }
}
