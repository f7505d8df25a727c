package io.radon.runtime.image;

import io.radon.runtime.data.RandomResizedCrop;

/**
 * A part of a picture.
 *
 * @param top its first row
 * @param left its first column
 */
record RandomWindow(int top, int left, int height, int width) {
  private static final int TRIES = 10;

  /**
   * Draws a window as torchvision's {@code RandomResizedCrop.get_params} does: area, logarithm of
   * the ratio, and then, if it fits, its place.
   */
  static RandomWindow draw(PictureDraws draws, int height, int width, RandomResizedCrop step) {
    double area = (double) height * width;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      double part = area * draws.between(step.scale().least(), step.scale().most());
      double ratio =
          Math.exp(draws.between(Math.log(step.ratio().least()), Math.log(step.ratio().most())));
      int columns = (int) Math.rint(Math.sqrt(part * ratio));
      int rows = (int) Math.rint(Math.sqrt(part / ratio));
      if (columns > 0 && columns <= width && rows > 0 && rows <= height) {
        int top = draws.below(height - rows + 1);
        return new RandomWindow(top, draws.below(width - columns + 1), rows, columns);
      }
    }
    return central(height, width, step);
  }

  /** The largest window in the middle whose ratio is allowed. */
  private static RandomWindow central(int height, int width, RandomResizedCrop step) {
    double ratio = (double) width / height;
    int rows = height;
    int columns = width;
    if (ratio < step.ratio().least()) {
      rows = (int) Math.rint(width / step.ratio().least());
    } else if (ratio > step.ratio().most()) {
      columns = (int) Math.rint(height * step.ratio().most());
    }
    return new RandomWindow((height - rows) / 2, (width - columns) / 2, rows, columns);
  }
}
