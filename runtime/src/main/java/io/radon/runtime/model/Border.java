package io.radon.runtime.model;

/**
 * Rows and columns around an image; each method gives a changed copy.
 *
 * @param height rows above and below
 * @param width columns left and right
 * @param moreHeight further rows below
 * @param moreWidth further columns on the right
 * @param fill what they hold
 */
public record Border(int height, int width, int moreHeight, int moreWidth, Fill fill) {
  /** What the cells of a border hold. */
  public enum Fill {
    /** Zeros. */
    ZERO,
    /** The image mirrored at its edge, which is not repeated. */
    REFLECT,
    /** The edge again and again. */
    REPLICATE
  }

  /** Checks that nothing is negative. */
  public Border {
    if (height < 0 || width < 0 || moreHeight < 0 || moreWidth < 0) {
      throw new IllegalArgumentException("sizes of a border must not be negative");
    }
  }

  /** Zeros on all sides. */
  public static Border of(int cells) {
    return of(cells, cells);
  }

  /** Zeros: {@code height} rows above and below, {@code width} columns left and right. */
  public static Border of(int height, int width) {
    return new Border(height, width, 0, 0, Fill.ZERO);
  }

  /** Sets further places at the end of a sequence. */
  public Border more(int places) {
    return more(places, places);
  }

  /** Sets further rows below and columns on the right. */
  public Border more(int rows, int columns) {
    return new Border(height, width, rows, columns, fill);
  }

  /** Mirrors the image at its edge. */
  public Border reflect() {
    return new Border(height, width, moreHeight, moreWidth, Fill.REFLECT);
  }

  /** Repeats the edge. */
  public Border replicate() {
    return new Border(height, width, moreHeight, moreWidth, Fill.REPLICATE);
  }
}
