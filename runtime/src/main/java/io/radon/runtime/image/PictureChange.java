package io.radon.runtime.image;

import io.radon.runtime.data.ColourJitter;
import io.radon.runtime.data.Erasing;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.data.ImageStep.Filter;
import io.radon.runtime.data.ImageStepVisitor;
import io.radon.runtime.data.PcaColour;
import io.radon.runtime.data.RandomResize;
import io.radon.runtime.data.RandomResizedCrop;
import java.util.Locale;
import java.util.Optional;

/** What a step does to one picture, on bytes. */
@FunctionalInterface
interface PictureChange {
  Picture apply(Picture picture, PictureDraws draws);

  /** Chooses the change of a step; nothing for those that are done on batches. */
  final class Choice implements ImageStepVisitor<Optional<PictureChange>> {
    private final boolean moves;

    /**
     * @param moves whether borders, random cuts and mirroring are done picture by picture too
     */
    Choice(boolean moves) {
      this.moves = moves;
    }

    @Override
    public Optional<PictureChange> normalize(ImageStep.Normalize step) {
      return Optional.empty();
    }

    @Override
    public Optional<PictureChange> subtractMean(ImageStep.SubtractMean step) {
      return Optional.empty();
    }

    @Override
    public Optional<PictureChange> normalizeBy(ImageStep.NormalizeBy step) {
      return Optional.empty();
    }

    @Override
    public Optional<PictureChange> pcaColour(PcaColour step) {
      return Optional.empty();
    }

    @Override
    public Optional<PictureChange> erasing(Erasing step) {
      return Optional.empty();
    }

    @Override
    public Optional<PictureChange> colourJitter(ColourJitter step) {
      return Optional.empty();
    }

    @Override
    public Optional<PictureChange> pad(ImageStep.Pad step) {
      int border = 2 * step.pixels();
      return move(
          (picture, draws) ->
              CentralWindow.of(picture, picture.height() + border, picture.width() + border));
    }

    @Override
    public Optional<PictureChange> randomCrop(ImageStep.RandomCrop step) {
      return move(
          (picture, draws) -> {
            int rows = picture.height() - step.height();
            int columns = picture.width() - step.width();
            if (rows < 0 || columns < 0) {
              throw new PictureException(
                  String.format(
                      Locale.ROOT,
                      "a picture of %dx%d is too small for `%s`: expected one at least as large;"
                          + " resize before, as in `resize(%d) -> %s`",
                      picture.height(),
                      picture.width(),
                      step,
                      Math.max(step.height(), step.width()),
                      step));
            }
            int top = draws.below(rows + 1);
            return picture.window(top, draws.below(columns + 1), step.height(), step.width());
          });
    }

    @Override
    public Optional<PictureChange> randomFlip(ImageStep.RandomFlip step) {
      return move((picture, draws) -> draws.unit() < 0.5 ? picture.mirrored() : picture);
    }

    private Optional<PictureChange> move(PictureChange change) {
      return moves ? Optional.of(change) : Optional.empty();
    }

    @Override
    public Optional<PictureChange> resizeShorter(ImageStep.ResizeShorter step) {
      return Optional.of((picture, draws) -> shorter(picture, step.pixels(), step.filter()));
    }

    @Override
    public Optional<PictureChange> resizeTo(ImageStep.ResizeTo step) {
      return Optional.of(
          (picture, draws) ->
              Resampling.resize(picture, step.height(), step.width(), step.filter()));
    }

    @Override
    public Optional<PictureChange> centerCrop(ImageStep.CenterCrop step) {
      return Optional.of(
          (picture, draws) -> CentralWindow.of(picture, step.height(), step.width()));
    }

    @Override
    public Optional<PictureChange> randomResizedCrop(RandomResizedCrop step) {
      return Optional.of(
          (picture, draws) -> {
            RandomWindow window = RandomWindow.draw(draws, picture.height(), picture.width(), step);
            return resizedCrop(picture, window, step.height(), step.width());
          });
    }

    @Override
    public Optional<PictureChange> randomResize(RandomResize step) {
      return Optional.of(
          (picture, draws) -> {
            int side = step.least() + draws.below(step.most() - step.least() + 1);
            return shorter(picture, side, Filter.BILINEAR);
          });
    }
  }

  /** The picture with a shorter side of that length. */
  static Picture shorter(Picture picture, int pixels, Filter filter) {
    int longer = PictureSteps.longerSide(picture.height(), picture.width(), pixels);
    return picture.width() <= picture.height()
        ? Resampling.resize(picture, longer, pixels, filter)
        : Resampling.resize(picture, pixels, longer, filter);
  }

  /** A part of the picture, in another size. */
  static Picture resizedCrop(Picture picture, RandomWindow window, int height, int width) {
    Picture part = picture.window(window.top(), window.left(), window.height(), window.width());
    return Resampling.resize(part, height, width, Filter.BILINEAR);
  }
}
