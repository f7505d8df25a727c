package io.radon.runtime.image;

import io.radon.runtime.data.ImageStep;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a flow of image steps: changes of size and cuts from the middle, which are done
 * picture by picture, on bytes, before pictures of one size become a batch.
 */
public final class PictureSteps {
  private final List<ImageStep> own = new ArrayList<>();
  private final List<ImageStep> rest;

  private PictureSteps(List<ImageStep> steps) {
    int at = 0;
    while (at < steps.size() && steps.get(at).accept(new Kind())) {
      own.add(steps.get(at++));
    }
    rest = List.copyOf(steps.subList(at, steps.size()));
  }

  /** Splits a flow. */
  public static PictureSteps of(List<ImageStep> steps) {
    return new PictureSteps(steps);
  }

  /** Whether nothing is done picture by picture. */
  public boolean isEmpty() {
    return own.isEmpty();
  }

  /** The steps that are left to do on batches. */
  public List<ImageStep> rest() {
    return rest;
  }

  /** What the steps make of one picture. */
  public Picture apply(Picture picture) {
    Picture result = picture;
    for (ImageStep step : own) {
      result = step.accept(new Application(result));
    }
    return result;
  }

  /** Whether a step belongs to the beginning. */
  private static final class Kind implements ImageStep.Visitor<Boolean> {
    @Override
    public Boolean normalize(ImageStep.Normalize step) {
      return false;
    }

    @Override
    public Boolean subtractMean(ImageStep.SubtractMean step) {
      return false;
    }

    @Override
    public Boolean pad(ImageStep.Pad step) {
      return false;
    }

    @Override
    public Boolean randomCrop(ImageStep.RandomCrop step) {
      return false;
    }

    @Override
    public Boolean randomFlip(ImageStep.RandomFlip step) {
      return false;
    }

    @Override
    public Boolean resizeShorter(ImageStep.ResizeShorter step) {
      return true;
    }

    @Override
    public Boolean resizeTo(ImageStep.ResizeTo step) {
      return true;
    }

    @Override
    public Boolean centerCrop(ImageStep.CenterCrop step) {
      return true;
    }

    @Override
    public Boolean normalizeBy(ImageStep.NormalizeBy step) {
      return false;
    }
  }

  /** Does one step to a picture. */
  public record Application(Picture picture) implements ImageStep.Visitor<Picture> {
    @Override
    public Picture normalize(ImageStep.Normalize step) {
      throw later(step);
    }

    @Override
    public Picture subtractMean(ImageStep.SubtractMean step) {
      throw later(step);
    }

    @Override
    public Picture pad(ImageStep.Pad step) {
      throw later(step);
    }

    @Override
    public Picture randomCrop(ImageStep.RandomCrop step) {
      throw later(step);
    }

    @Override
    public Picture randomFlip(ImageStep.RandomFlip step) {
      throw later(step);
    }

    @Override
    public Picture resizeShorter(ImageStep.ResizeShorter step) {
      int height = picture.height();
      int width = picture.width();
      int shorter = Math.min(height, width);
      int longer =
          (int) ((double) ((long) step.pixels() * Math.max(height, width)) / (double) shorter);
      return width <= height
          ? Resampling.resize(picture, longer, step.pixels(), step.filter())
          : Resampling.resize(picture, step.pixels(), longer, step.filter());
    }

    @Override
    public Picture resizeTo(ImageStep.ResizeTo step) {
      return Resampling.resize(picture, step.height(), step.width(), step.filter());
    }

    @Override
    public Picture centerCrop(ImageStep.CenterCrop step) {
      return CentralWindow.of(picture, step.height(), step.width());
    }

    @Override
    public Picture normalizeBy(ImageStep.NormalizeBy step) {
      throw later(step);
    }

    private static IllegalStateException later(ImageStep step) {
      return new IllegalStateException("`" + step + "` is done on batches");
    }
  }
}
