package io.radon.embed;

import io.radon.runtime.data.ColourJitter;
import io.radon.runtime.data.Erasing;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.data.ImageStepVisitor;
import io.radon.runtime.data.PcaColour;
import io.radon.runtime.data.RandomResize;
import io.radon.runtime.data.RandomResizedCrop;
import io.radon.runtime.image.PictureSteps;
import java.util.List;

/** The size images have after a flow of steps; nothing is computed. */
public record ImageFlow(int height, int width) {
  /**
   * Follows the steps from images of this size.
   *
   * @throws EmbedException if a step can't be done on images of the size that reaches it
   */
  public ImageFlow through(List<ImageStep> steps) {
    ImageFlow size = this;
    for (ImageStep step : steps) {
      size = step.accept(new Step(size));
    }
    return size;
  }

  /**
   * The size that pictures of any size have after the steps.
   *
   * @throws EmbedException if it is not the same for high and for wide ones
   */
  public static ImageFlow ofAnySize(List<ImageStep> steps) {
    ImageFlow high = new ImageFlow(4_000, 3_000).through(steps);
    ImageFlow wide = new ImageFlow(3_000, 4_000).through(steps);
    if (!high.equals(wide)) {
      throw new EmbedException(
          "the pictures have sizes of their own, and the steps give them no common one: expected a"
              + " size such as `center_crop(224x224)` or `random_resized_crop(224x224)`");
    }
    return high;
  }

  @Override
  public String toString() {
    return height + "x" + width;
  }

  private record Step(ImageFlow before) implements ImageStepVisitor<ImageFlow> {
    @Override
    public ImageFlow normalize(ImageStep.Normalize step) {
      return before;
    }

    @Override
    public ImageFlow subtractMean(ImageStep.SubtractMean step) {
      return before;
    }

    @Override
    public ImageFlow pad(ImageStep.Pad step) {
      return new ImageFlow(before.height + 2 * step.pixels(), before.width + 2 * step.pixels());
    }

    @Override
    public ImageFlow randomCrop(ImageStep.RandomCrop step) {
      if (step.height() > before.height || step.width() > before.width) {
        throw new EmbedException(
            "`random_crop("
                + step.height()
                + "x"
                + step.width()
                + ")` needs images at least as large, found "
                + before);
      }
      return new ImageFlow(step.height(), step.width());
    }

    @Override
    public ImageFlow randomFlip(ImageStep.RandomFlip step) {
      return before;
    }

    @Override
    public ImageFlow resizeShorter(ImageStep.ResizeShorter step) {
      int longer = PictureSteps.longerSide(before.height, before.width, step.pixels());
      return before.height <= before.width
          ? new ImageFlow(step.pixels(), longer)
          : new ImageFlow(longer, step.pixels());
    }

    @Override
    public ImageFlow resizeTo(ImageStep.ResizeTo step) {
      return new ImageFlow(step.height(), step.width());
    }

    @Override
    public ImageFlow centerCrop(ImageStep.CenterCrop step) {
      return new ImageFlow(step.height(), step.width());
    }

    @Override
    public ImageFlow normalizeBy(ImageStep.NormalizeBy step) {
      return before;
    }

    @Override
    public ImageFlow randomResizedCrop(RandomResizedCrop step) {
      return new ImageFlow(step.height(), step.width());
    }

    /** The smallest images that may come out. */
    @Override
    public ImageFlow randomResize(RandomResize step) {
      return resizeShorter(new ImageStep.ResizeShorter(step.least(), ImageStep.Filter.BILINEAR));
    }

    @Override
    public ImageFlow pcaColour(PcaColour step) {
      return before;
    }

    @Override
    public ImageFlow erasing(Erasing step) {
      return before;
    }

    @Override
    public ImageFlow colourJitter(ColourJitter step) {
      return before;
    }
  }
}
