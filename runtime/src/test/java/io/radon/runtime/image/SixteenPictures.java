package io.radon.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The pictures of {@code augmentations.py}, and what torchvision and NumPy make of them. */
public final class SixteenPictures {
  public static final int COUNT = 16;
  public static final int HEIGHT = 20;
  public static final int WIDTH = 26;

  private SixteenPictures() {}

  public static Picture picture(int number) {
    byte[] pixels = new byte[HEIGHT * WIDTH * 3];
    int at = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int c = 0; c < 3; c++) {
          pixels[at++] = (byte) (number * 37 + y * 11 + x * 7 + c * 53 + (y * x + number) % 17 * 9);
        }
      }
    }
    return new Picture(HEIGHT, WIDTH, 3, pixels);
  }

  /** A number between 0 and 1 in place of a drawn one. */
  public static double unit(int number, int row) {
    return (number * 37 + row * 21 + 5) % 100 / 100.0;
  }

  /** Checks picture after picture, each pixel to within one grey level. */
  public static void assertWithinOneLevel(String step, byte[] found) {
    byte[] expected = expected(step);
    assertThat(found).hasSameSizeAs(expected);
    for (int at = 0; at < found.length; at++) {
      assertThat(found[at] & 0xff)
          .as("%s, byte %d of picture %d", step, at, at / (expected.length / COUNT))
          .isBetween((expected[at] & 0xff) - 1, (expected[at] & 0xff) + 1);
    }
  }

  /** Of [16, height, width, 3]. */
  public static byte[] expected(String step) {
    try (InputStream in =
        SixteenPictures.class.getResourceAsStream("augmentations/" + step + ".bin")) {
      return Objects.requireNonNull(in, step).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
