package io.radon.runtime.model;

/**
 * The size of one input image.
 *
 * @param height rows of pixels
 * @param width columns of pixels
 * @param channels values per pixel
 */
public record ImageSize(int height, int width, int channels) {
  /** Checks that no size is zero or negative. */
  public ImageSize {
    if (height < 1 || width < 1 || channels < 1) {
      throw new IllegalArgumentException(
          "an image size must be positive, found " + height + "x" + width + "x" + channels);
    }
  }

  /** The size of sequences, which are like images of one row. */
  public static ImageSize sequence(int length, int channels) {
    return new ImageSize(1, length, channels);
  }

  @Override
  public String toString() {
    return height + "x" + width + "x" + channels;
  }
}
