package io.radon.runtime.image;

import io.radon.runtime.data.ImageStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The beginning of a flow of image steps: changes of size and cuts, which are done picture by
 * picture, on bytes, before pictures of one size become a batch.
 */
public final class PictureSteps {
  private final List<PictureChange> own = new ArrayList<>();
  private final List<ImageStep> rest;

  private PictureSteps(List<ImageStep> steps, boolean moves) {
    for (ImageStep step : steps) {
      Optional<PictureChange> change = step.accept(new PictureChange.Choice(moves));
      if (change.isEmpty()) {
        break;
      }
      own.add(change.get());
    }
    rest = List.copyOf(steps.subList(own.size(), steps.size()));
  }

  /** Splits a flow: changes of size and cuts from the middle are done picture by picture. */
  public static PictureSteps of(List<ImageStep> steps) {
    return new PictureSteps(steps, false);
  }

  /** Splits a flow: borders, random cuts and mirroring are done picture by picture too. */
  static PictureSteps moving(List<ImageStep> steps) {
    return new PictureSteps(steps, true);
  }

  /** Whether nothing is done picture by picture. */
  public boolean isEmpty() {
    return own.isEmpty();
  }

  /** The steps that are left to do on batches. */
  public List<ImageStep> rest() {
    return rest;
  }

  /** What the steps make of one picture; none of them may draw anything. */
  public Picture apply(Picture picture) {
    return apply(picture, PictureDraws.none());
  }

  /** What the steps make of one picture with what is drawn for it. */
  Picture apply(Picture picture, PictureDraws draws) {
    Picture result = picture;
    for (PictureChange change : own) {
      result = change.apply(result, draws);
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
}
