package io.radon.runtime.image;

/**
 * A picture of any size. The array is not copied and must not be changed.
 *
 * @param height in pixels
 * @param width in pixels
 * @param channels 1 (grey) or 3 (red, green, blue)
 * @param pixels unsigned bytes, [height, width, channels]
 */
@SuppressWarnings("ArrayRecordComponent") // pictures are large, and never compared
public record Picture(int height, int width, int channels, byte[] pixels) {
  /**
   * Checks that there are as many bytes as the sizes say.
   *
   * @throws IllegalArgumentException if there are not, or a size is below 1
   */
  public Picture {
    if (height < 1 || width < 1 || channels < 1) {
      throw new IllegalArgumentException(
          "expected sizes of at least 1, found " + height + "x" + width + "x" + channels);
    }
    if (pixels.length != (long) height * width * channels) {
      throw new IllegalArgumentException(
          String.format(
              "expected a picture of %d bytes, found %d",
              (long) height * width * channels, pixels.length));
    }
  }

  /** The same picture of one channel or three; grey is ITU-R 601-2 luma, as Pillow rounds it. */
  public Picture withChannels(int wanted) {
    if (wanted == channels) {
      return this;
    }
    if (wanted == 3 && channels == 1) {
      return coloured();
    }
    if (wanted == 1 && channels == 3) {
      return grey();
    }
    throw new IllegalArgumentException(
        "expected 1 or 3 channels, found " + channels + " to be made " + wanted);
  }

  /** The part of a size whose first row and column are given; it lies inside. */
  public Picture window(int top, int left, int windowHeight, int windowWidth) {
    int row = windowWidth * channels;
    byte[] part = new byte[windowHeight * row];
    for (int y = 0; y < windowHeight; y++) {
      int from = ((top + y) * width + left) * channels;
      System.arraycopy(pixels, from, part, y * row, row);
    }
    return new Picture(windowHeight, windowWidth, channels, part);
  }

  /** Left and right exchanged. */
  public Picture mirrored() {
    byte[] turned = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int from = (y * width + width - 1 - x) * channels;
        System.arraycopy(pixels, from, turned, (y * width + x) * channels, channels);
      }
    }
    return new Picture(height, width, channels, turned);
  }

  private Picture coloured() {
    byte[] colours = new byte[pixels.length * 3];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = pixels[i / 3];
    }
    return new Picture(height, width, 3, colours);
  }

  private Picture grey() {
    byte[] luma = new byte[pixels.length / 3];
    for (int i = 0; i < luma.length; i++) {
      int red = pixels[3 * i] & 0xff;
      int green = pixels[3 * i + 1] & 0xff;
      int blue = pixels[3 * i + 2] & 0xff;
      luma[i] = (byte) ((red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16);
    }
    return new Picture(height, width, 1, luma);
  }
}
