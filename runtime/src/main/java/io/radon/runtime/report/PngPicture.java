package io.radon.runtime.report;

import io.radon.runtime.data.Dataset;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Images of a data set as PNG files. */
final class PngPicture {
  private PngPicture() {}

  /** The bytes of a PNG file with the image in its own size. */
  static byte[] of(Dataset data, int index) {
    int channels = data.channels();
    byte[] pixels = new byte[data.height() * data.width() * channels];
    data.read(index, pixels, 0);
    BufferedImage picture =
        new BufferedImage(data.width(), data.height(), BufferedImage.TYPE_INT_RGB);
    for (int place = 0; place < data.height() * data.width(); place++) {
      int red = pixels[place * channels] & 0xff;
      int green = channels < 3 ? red : pixels[place * channels + 1] & 0xff;
      int blue = channels < 3 ? red : pixels[place * channels + 2] & 0xff;
      picture.setRGB(place % data.width(), place / data.width(), red << 16 | green << 8 | blue);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
