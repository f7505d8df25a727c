package io.radon.runtime.image;

import io.radon.runtime.image.PictureHeader.Format;
import io.radon.runtime.tensor.ByteArray;
import io.radon.runtime.tensor.Placement;
import io.radon.runtime.tensor.SharedSession;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.image.DecodeJpeg;
import org.tensorflow.op.image.DecodePng;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;

/**
 * Decodes JPEG, PNG, GIF (its first frame) and BMP files to red, green and blue, with the bytes
 * that Pillow's {@code Image.open(file).convert("RGB")} gives: grey is repeated, transparency
 * dropped, the orientation that a camera noted ignored, as torchvision's loader does. Any number of
 * threads may use one decoder, and nobody closes it.
 */
public final class PictureDecoder {
  /** Pillow's own limit, against files that unpack to much more than they are. */
  private static final long MOST_PIXELS = 178_956_970;

  private static final long MOST_BYTES = 1L << 30;
  private static final long COLOURS = 3;

  private final Operand<TString> content;
  private final Operand<TUint8> jpeg;
  private final Operand<TUint8> png;
  private final Operand<TUint8> gif;
  private final SharedSession session;

  /** Prepares decoding; the first session of a process fixes its number of threads. */
  public PictureDecoder(Placement placement) {
    Graph graph = new Graph();
    Ops tf = placement.ops(graph);
    content = tf.placeholder(TString.class, Placeholder.shape(Shape.scalar()));
    // The defaults of both are libjpeg's exact inverse transform and smooth colours, as Pillow has.
    jpeg =
        tf.image.decodeJpeg(
            content,
            DecodeJpeg.channels(COLOURS),
            DecodeJpeg.fancyUpscaling(true),
            DecodeJpeg.dctMethod("INTEGER_ACCURATE"));
    png = tf.image.decodePng(content, TUint8.class, DecodePng.channels(COLOURS));
    gif = tf.image.decodeGif(content);
    session = new SharedSession(placement.open(graph));
  }

  /**
   * Reads a picture's file.
   *
   * @return three channels
   * @throws PictureException if it can't be read, or is damaged, or of another format
   */
  public Picture read(Path file) {
    byte[] bytes;
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw bad(file, "is too large for a picture: expected at most 1 GiB");
      }
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new PictureException("no picture `" + file + "`", e);
    } catch (AccessDeniedException e) {
      throw new PictureException("the picture `" + file + "` may not be read by this user", e);
    } catch (IOException e) {
      throw new PictureException("`" + file + "` can't be read: " + e.getMessage(), e);
    }
    return decode(bytes, file);
  }

  private Picture decode(byte[] bytes, Path file) {
    PictureHeader header =
        PictureHeader.of(bytes)
            .orElseThrow(
                () ->
                    bad(
                        file,
                        bytes.length == 0
                            ? "is empty: expected a JPEG, PNG, GIF or BMP picture"
                            : "is no JPEG, PNG, GIF or BMP picture, or its beginning is damaged"));
    check(header, file);
    try {
      return switch (header.format()) {
        case JPEG -> picture(session.run(run -> run.feedFile(content, bytes).bytes(jpeg)));
        case PNG -> picture(session.run(run -> run.feedFile(content, bytes).bytes(png)));
        case GIF -> firstFrame(session.run(run -> run.feedFile(content, bytes).bytes(gif)));
        case BMP -> bitmap(bytes);
      };
    } catch (TensorFlowException | IllegalArgumentException | IOException e) {
      throw new PictureException(
          "the "
              + header.format()
              + " picture `"
              + file
              + "` is damaged or cut off: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + "; fetch it again",
          e);
    }
  }

  private static void check(PictureHeader header, Path file) {
    if (header.format() == Format.JPEG && header.channels() == 4) {
      throw bad(
          file,
          "is a CMYK picture, for print: expected grey or RGB; convert it, with `convert -colorspace"
              + " sRGB` for one");
    }
    if (header.height() < 1 || header.width() < 1) {
      throw bad(file, "is damaged: expected at least one pixel");
    }
    if (header.height() * header.width() > MOST_PIXELS) {
      throw bad(
          file,
          String.format(
              Locale.ROOT,
              "has %,d x %,d pixels: expected at most %,d in all",
              header.height(),
              header.width(),
              MOST_PIXELS));
    }
  }

  private static PictureException bad(Path file, String what) {
    return new PictureException("`" + file + "` " + what);
  }

  private static Picture picture(ByteArray pixels) {
    Shape shape = pixels.shape();
    return new Picture((int) shape.get(0), (int) shape.get(1), (int) COLOURS, pixels.values());
  }

  /** Of [frames, height, width, 3]. */
  private static Picture firstFrame(ByteArray frames) {
    int height = (int) frames.shape().get(1);
    int width = (int) frames.shape().get(2);
    int bytes = Math.multiplyExact(Math.multiplyExact(height, width), (int) COLOURS);
    return new Picture(height, width, (int) COLOURS, Arrays.copyOf(frames.values(), bytes));
  }

  /** By Java's reader: TensorFlow's takes palettes for grey. */
  private static Picture bitmap(byte[] bytes) throws IOException {
    BufferedImage image;
    try {
      image = ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (RuntimeException e) {
      throw new IOException("its numbers contradict one another", e);
    }
    if (image == null) {
      throw new IOException("an unknown kind of BMP");
    }
    int[] colours =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    byte[] pixels = new byte[Math.multiplyExact(colours.length, (int) COLOURS)];
    for (int i = 0; i < colours.length; i++) {
      pixels[3 * i] = (byte) (colours[i] >> 16);
      pixels[3 * i + 1] = (byte) (colours[i] >> 8);
      pixels[3 * i + 2] = (byte) colours[i];
    }
    return new Picture(image.getHeight(), image.getWidth(), (int) COLOURS, pixels);
  }
}
