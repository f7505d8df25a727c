package io.radon.runtime.image;

/**
 * The window in the middle of a picture, where torchvision's {@code center_crop} puts it: of an odd
 * difference, half goes to the even neighbour; a smaller picture gets its odd black line at the
 * bottom or right.
 */
public final class CentralWindow {
  private CentralWindow() {}

  /** Cuts, with black where the picture is smaller. */
  static Picture of(Picture picture, int height, int width) {
    int top = offset(picture.height(), height);
    int left = offset(picture.width(), width);
    int channels = picture.channels();
    byte[] pixels = new byte[Math.multiplyExact(Math.multiplyExact(height, width), channels)];
    int columns = Math.min(width, picture.width());
    for (int y = Math.max(0, -top); y < height && y + top < picture.height(); y++) {
      int from = ((y + top) * picture.width() + Math.max(0, left)) * channels;
      int to = (y * width + Math.max(0, -left)) * channels;
      System.arraycopy(picture.pixels(), from, pixels, to, columns * channels);
    }
    return new Picture(height, width, channels, pixels);
  }

  /** Where the window begins in the picture; below 0 where black comes first. */
  public static int offset(int size, int window) {
    return window > size ? -((window - size) / 2) : (int) Math.rint((size - window) / 2.0);
  }
}
