package io.radon.runtime.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The head of a NumPy array: versions 1, 2 and 3.
 *
 * @param length how many bytes it has; the elements follow
 * @param tensor name, type and shape
 * @param bigEndian whether the elements are
 * @param columnMajor whether the first axis moves fastest
 */
record NpyHeader(int length, StoredTensor tensor, boolean bigEndian, boolean columnMajor) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** NumPy itself refuses to write or read more by default: 10,000. */
  private static final int LONGEST = 1 << 16;

  /** Whether bytes begin as an array does. */
  static boolean recognises(byte[] head) {
    return head.length >= MAGIC.length
        && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /**
   * Reads a head.
   *
   * @param what the array or its place in the archive, for messages
   * @param all how many bytes head and elements have together
   */
  static NpyHeader read(InputFile file, String name, String what, InputStream in, long all)
      throws IOException {
    byte[] start = in.readNBytes(8);
    if (start.length < 8 || !recognises(start)) {
      throw file.problem(
          "holds %s that is no NumPy array: expected it to start with `\\x93NUMPY`", what);
    }
    int version = start[6];
    if (version < 1 || version > 3 || start[7] != 0) {
      throw file.problem(
          "holds %s in version %d.%d of the format: expected 1.0, 2.0 or 3.0",
          what, start[6] & 0xff, start[7] & 0xff);
    }
    int digits = version == 1 ? Short.BYTES : Integer.BYTES;
    byte[] size = Arrays.copyOf(in.readNBytes(digits), Integer.BYTES);
    long textLength = ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xffffffffL;
    int before = start.length + digits;
    if (textLength > LONGEST || textLength > all - before) {
      throw file.problem(
          "says that the head of %s has %,d bytes: expected %,d at most; it is cut off or damaged,"
              + " fetch it again",
          what, textLength, Math.max(0, Math.min(LONGEST, all - before)));
    }
    String text = decoded(file, what, in.readNBytes((int) textLength), version);
    NpyDescription described = new NpyDescription(file, what, text);
    described.parse();
    NpyHeader header =
        new NpyHeader(
            before + (int) textLength,
            new StoredTensor(name, described.type(), described.shape()),
            described.bigEndian(),
            described.columnMajor());
    header.checkLength(file, what, all);
    return header;
  }

  private static String decoded(InputFile file, String what, byte[] bytes, int version) {
    Charset charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw file.problem("holds %s with a head that is not UTF-8; fetch it again", what);
    }
  }

  private void checkLength(InputFile file, String what, long all) {
    long bytes = Limits.checkedBytes(file, tensor.name(), tensor.type(), tensor.shape());
    if (bytes != all - length) {
      throw file.problem(
          "holds %s with %,d bytes behind its head: expected %,d for %s %s; it is cut off or"
              + " damaged, fetch it again",
          what, all - length, bytes, tensor.type(), tensor.shape());
    }
  }

  /** The elements in row-major, little-endian order, given those that follow the head. */
  TensorBytes arranged(InputFile file, TensorBytes stored) {
    TensorBytes bytes = stored;
    int elementBytes = tensor.type().bytes();
    if (bigEndian && elementBytes > 1) {
      bytes = new SwappedBytes(bytes, elementBytes);
    }
    List<Long> shape = tensor.shape();
    List<Long> strides = StridedBytes.columnMajor(shape);
    if (columnMajor && !strides.equals(StridedBytes.rowMajor(shape))) {
      if (tensor.bytes() > Integer.MAX_VALUE - 8) {
        throw file.problem(
            "holds %s in Fortran order and of %,d bytes: expected fewer than 2^31 in that order;"
                + " save it in C order",
            Quoted.name(tensor.name()), tensor.bytes());
      }
      bytes = new StridedBytes(bytes, (int) tensor.bytes(), elementBytes, shape, strides);
    }
    return bytes;
  }
}
