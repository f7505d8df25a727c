package io.radon.runtime.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What the first bytes of a picture's file say, read before anything is allocated for it.
 *
 * @param height in pixels
 * @param width in pixels
 * @param channels as stored; 0 where the header does not tell
 */
record PictureHeader(Format format, long height, long width, int channels) {
  /** The formats that can be read. */
  enum Format {
    JPEG,
    PNG,
    GIF,
    BMP
  }

  private static final int PNG_SIZES = 16;
  private static final int BMP_SIZES = 18;
  private static final int GIF_SIZES = 6;

  /** Reads a header; nothing where it is none of the formats, or cut off. */
  static Optional<PictureHeader> of(byte[] file) {
    if (starts(file, 0xff, 0xd8, 0xff)) {
      return jpeg(file);
    }
    if (starts(file, 0x89, 'P', 'N', 'G') && file.length >= PNG_SIZES + 8) {
      ByteBuffer sizes = ByteBuffer.wrap(file, PNG_SIZES, 8);
      long width = Integer.toUnsignedLong(sizes.getInt());
      return Optional.of(
          new PictureHeader(Format.PNG, Integer.toUnsignedLong(sizes.getInt()), width, 0));
    }
    if (starts(file, 'G', 'I', 'F', '8') && file.length >= GIF_SIZES + 4) {
      ByteBuffer sizes = ByteBuffer.wrap(file, GIF_SIZES, 4).order(ByteOrder.LITTLE_ENDIAN);
      long width = Short.toUnsignedLong(sizes.getShort());
      return Optional.of(
          new PictureHeader(Format.GIF, Short.toUnsignedLong(sizes.getShort()), width, 0));
    }
    if (starts(file, 'B', 'M') && file.length >= BMP_SIZES + 8) {
      ByteBuffer sizes = ByteBuffer.wrap(file, BMP_SIZES, 8).order(ByteOrder.LITTLE_ENDIAN);
      long width = Math.abs((long) sizes.getInt());
      return Optional.of(new PictureHeader(Format.BMP, Math.abs((long) sizes.getInt()), width, 0));
    }
    return Optional.empty();
  }

  /** Looks for the frame header among the segments (ITU T.81, B.2.2). */
  private static Optional<PictureHeader> jpeg(byte[] file) {
    int at = 2;
    while (at + 9 < file.length) {
      if ((file[at] & 0xff) != 0xff) {
        return Optional.empty();
      }
      int marker = file[at + 1] & 0xff;
      if (marker == 0xff) {
        at++; // a byte that fills
        continue;
      }
      boolean frame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (frame) {
        return Optional.of(
            new PictureHeader(
                Format.JPEG, number(file, at + 5), number(file, at + 7), file[at + 9] & 0xff));
      }
      boolean alone = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
      at += alone ? 2 : 2 + number(file, at + 2);
    }
    return Optional.empty();
  }

  private static int number(byte[] file, int at) {
    return (file[at] & 0xff) << 8 | (file[at + 1] & 0xff);
  }

  private static boolean starts(byte[] file, int... bytes) {
    if (file.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((file[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
