package io.radon.cli;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An array of NumPy's format (.npy, versions 1 to 3), read row by row of its first axis. The header
 * must agree with the file's size before anything is allocated.
 */
final class NpyInput implements AutoCloseable {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int MOST_HEADER = 1 << 16;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{\\s*'descr':\\s*'([^']*)',\\s*'fortran_order':\\s*(True|False),"
              + "\\s*'shape':\\s*\\(([\\d,\\s]*)\\),?\\s*\\}\\s*");

  /** The types that can be read. */
  enum Type {
    /** Single precision. */
    FLOAT("<f4", 4),
    /** Double precision, rounded to single. */
    DOUBLE("<f8", 8),
    /** Pixels. */
    BYTE("|u1", 1);

    private final String descriptor;
    private final int bytes;

    Type(String descriptor, int bytes) {
      this.descriptor = descriptor;
      this.bytes = bytes;
    }
  }

  private final Path file;
  private final InputStream input;
  private final Type type;
  private final List<Integer> shape;

  private NpyInput(Path file, InputStream input, Type type, List<Integer> shape) {
    this.file = file;
    this.input = input;
    this.type = type;
    this.shape = shape;
  }

  /** Opens a file and reads its header. */
  static NpyInput open(Path file) {
    try {
      long size = Files.size(file);
      InputStream input = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
      try {
        return begin(file, input, size);
      } catch (IOException | RuntimeException e) {
        input.close();
        throw e;
      }
    } catch (NoSuchFileException e) {
      throw CommandFailure.environment("no file `" + file + "`", null);
    } catch (EOFException e) {
      throw bad(file, "is cut off in its header");
    } catch (IOException e) {
      throw CommandFailure.environment("`" + file + "` can't be read: " + e.getMessage(), null);
    }
  }

  private static NpyInput begin(Path file, InputStream input, long size) throws IOException {
    byte[] start = exactly(input, 8);
    for (int i = 0; i < MAGIC.length; i++) {
      if (start[i] != MAGIC[i]) {
        throw bad(file, "is no array of NumPy's format");
      }
    }
    int wide = start[6] == 1 ? 2 : 4;
    ByteBuffer number = ByteBuffer.wrap(exactly(input, wide)).order(ByteOrder.LITTLE_ENDIAN);
    long length = wide == 2 ? Short.toUnsignedLong(number.getShort()) : number.getInt();
    if (start[6] < 1 || start[6] > 3 || length < 0 || length > MOST_HEADER) {
      throw bad(file, "has a header of an unknown version or length");
    }
    String text = new String(exactly(input, (int) length), StandardCharsets.ISO_8859_1);
    Matcher header = HEADER.matcher(text);
    if (!header.matches()) {
      throw bad(file, "has a header that describes no plain array");
    }
    if (header.group(2).equals("True")) {
      throw CommandFailure.environment(
          "`" + file + "` is stored in Fortran's order: expected C's",
          "save `numpy.ascontiguousarray(array)`");
    }
    Type type = type(file, header.group(1));
    List<Integer> shape = shape(file, header.group(3));
    long content = type.bytes;
    for (int each : shape) {
      content = Math.multiplyExact(content, each);
    }
    long whole = 8 + wide + length + content;
    if (whole != size) {
      throw bad(file, "must have " + whole + " bytes by its header, found " + size);
    }
    return new NpyInput(file, input, type, shape);
  }

  private static Type type(Path file, String descriptor) {
    for (Type each : Type.values()) {
      if (each.descriptor.equals(descriptor)) {
        return each;
      }
    }
    throw CommandFailure.environment(
        "`" + file + "` holds numbers of type `" + descriptor + "`: expected float32 or uint8",
        "save `array.astype(numpy.float32)`");
  }

  private static List<Integer> shape(Path file, String text) {
    List<Integer> sizes = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        try {
          sizes.add(Integer.parseInt(part.strip()));
        } catch (NumberFormatException e) {
          throw bad(file, "has an axis of " + part.strip());
        }
      }
    }
    long each = 1;
    for (int size : sizes.subList(Math.min(1, sizes.size()), sizes.size())) {
      each *= Math.max(1, size);
      if (each > Integer.MAX_VALUE / Double.BYTES) {
        throw bad(file, "has rows too large to be read: " + sizes);
      }
    }
    return List.copyOf(sizes);
  }

  /** What it holds. */
  Type type() {
    return type;
  }

  /** The sizes. */
  List<Integer> shape() {
    return shape;
  }

  /** How many numbers each row of the first axis has. */
  int rowSize() {
    int size = 1;
    for (int each : shape.subList(Math.min(1, shape.size()), shape.size())) {
      size *= each;
    }
    return size;
  }

  /** The numbers of the next {@code rows} rows, as floats. */
  float[] floats(int rows) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes(rows)).order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[buffer.capacity() / type.bytes];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (type) {
            case FLOAT -> buffer.getFloat();
            case DOUBLE -> (float) buffer.getDouble();
            case BYTE -> buffer.get() & 0xff;
          };
    }
    return values;
  }

  /** The bytes of the next {@code rows} rows. */
  byte[] bytes(int rows) {
    try {
      return exactly(input, Math.multiplyExact(Math.multiplyExact(rows, rowSize()), type.bytes));
    } catch (IOException e) {
      throw CommandFailure.environment("`" + file + "` can't be read: " + e.getMessage(), null);
    }
  }

  private static byte[] exactly(InputStream input, int count) throws IOException {
    byte[] bytes = input.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("it ends too early");
    }
    return bytes;
  }

  private static CommandFailure bad(Path file, String what) {
    return CommandFailure.environment("`" + file + "` " + what, "save it again with `numpy.save`");
  }

  @Override
  public void close() {
    try {
      input.close();
    } catch (IOException e) {
      throw CommandFailure.environment("`" + file + "` can't be read: " + e.getMessage(), null);
    }
  }
}
