package io.radon.runtime.image;

import io.radon.runtime.data.ImageStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The beginning of a flow of image steps: changes of size and cuts from the middle, which are done
 * picture by picture, on bytes, before pictures of one size become a batch.
 */
public final class PictureSteps {
  private final List<UnaryOperator<Picture>> own = new ArrayList<>();
  private final List<ImageStep> rest;

  private PictureSteps(List<ImageStep> steps) {
    for (ImageStep step : steps) {
      Optional<UnaryOperator<Picture>> change = step.accept(new Change());
      if (change.isEmpty()) {
        break;
      }
      own.add(change.get());
    }
    rest = List.copyOf(steps.subList(own.size(), steps.size()));
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
    for (UnaryOperator<Picture> change : own) {
      result = change.apply(result);
    }
    return result;
  }

  /**
   * The longer side of an image whose shorter one becomes {@code pixels}, cut off as torchvision
   * does.
   */
  public static int longerSide(int height, int width, int pixels) {
    return (int) ((long) pixels * Math.max(height, width) / Math.min(height, width));
  }

  /** What a step does to one picture; nothing for those that are done on batches. */
  private static final class Change implements ImageStep.Visitor<Optional<UnaryOperator<Picture>>> {
    @Override
    public Optional<UnaryOperator<Picture>> normalize(ImageStep.Normalize step) {
      return Optional.empty();
    }

    @Override
    public Optional<UnaryOperator<Picture>> subtractMean(ImageStep.SubtractMean step) {
      return Optional.empty();
    }

    @Override
    public Optional<UnaryOperator<Picture>> pad(ImageStep.Pad step) {
      return Optional.empty();
    }

    @Override
    public Optional<UnaryOperator<Picture>> randomCrop(ImageStep.RandomCrop step) {
      return Optional.empty();
    }

    @Override
    public Optional<UnaryOperator<Picture>> randomFlip(ImageStep.RandomFlip step) {
      return Optional.empty();
    }

    @Override
    public Optional<UnaryOperator<Picture>> resizeShorter(ImageStep.ResizeShorter step) {
      return Optional.of(
          picture -> {
            int longer = longerSide(picture.height(), picture.width(), step.pixels());
            return picture.width() <= picture.height()
                ? Resampling.resize(picture, longer, step.pixels(), step.filter())
                : Resampling.resize(picture, step.pixels(), longer, step.filter());
          });
    }

    @Override
    public Optional<UnaryOperator<Picture>> resizeTo(ImageStep.ResizeTo step) {
      return Optional.of(
          picture -> Resampling.resize(picture, step.height(), step.width(), step.filter()));
    }

    @Override
    public Optional<UnaryOperator<Picture>> centerCrop(ImageStep.CenterCrop step) {
      return Optional.of(picture -> CentralWindow.of(picture, step.height(), step.width()));
    }

    @Override
    public Optional<UnaryOperator<Picture>> normalizeBy(ImageStep.NormalizeBy step) {
      return Optional.empty();
    }
  }
}
