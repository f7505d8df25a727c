package io.radon.runtime.weights;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Single NumPy arrays in files.
 *
 * <pre>{@code
 * NpyFile.Floats images = NpyFile.readFloats(Path.of("batch.npy"));
 * NpyFile.write(Path.of("logits.npy"), List.of(8L, 10L), logits);
 * }</pre>
 */
public final class NpyFile {
  /** How {@link WeightFiles#open} names the one array of such a file. */
  public static final String NAME = "array";

  private NpyFile() {}

  /**
   * An array in memory.
   *
   * @param stored the type it had in the file
   * @param shape its sizes, outermost first
   * @param values its elements in row-major order
   */
  @SuppressWarnings("ArrayRecordComponent") // one owner: whoever read it
  public record Floats(ElementType stored, List<Long> shape, float[] values) {}

  /**
   * Reads a file in C or Fortran order and of either byte order; doubles and large integers are
   * rounded to float32.
   *
   * @throws WeightFileException if it is no such file, damaged or of another kind
   */
  public static Floats readFloats(Path path) {
    try (WeightFile file = WeightFiles.open(path)) {
      if (file.format() != FileFormat.NPY) {
        throw new WeightFileException(
            Quoted.name(path)
                + " is a file of the kind "
                + file.format().title()
                + ": expected one NumPy array; write it with `numpy.save`");
      }
      StoredTensor tensor = file.tensors().get(0);
      return new Floats(tensor.type(), tensor.shape(), file.readFloats(tensor, Rounding.ALLOW));
    }
  }

  /**
   * Writes float32 values in row-major order, whole or not at all.
   *
   * @throws WeightFileException if the disk refuses
   */
  public static void write(Path path, List<Long> shape, float[] values) {
    write(path, OutgoingTensor.of(NAME, shape, values));
  }

  /**
   * Writes a tensor of any type but BF16, whole or not at all.
   *
   * @throws WeightFileException if the disk refuses, or NumPy has no such type
   */
  public static void write(Path path, OutgoingTensor tensor) {
    byte[] head = head(path, tensor.tensor());
    try (UnfinishedFile file = UnfinishedFile.of(path)) {
      file.write(head);
      tensor.writeTo(file);
      file.finish();
    }
  }

  /**
   * The head as NumPy writes it: version 1, or 2 when that is too short; 64 bytes or a multiple.
   */
  static byte[] head(Path path, StoredTensor tensor) {
    StringBuilder sizes = new StringBuilder();
    for (long size : tensor.shape()) {
      sizes.append(sizes.isEmpty() ? "" : ", ").append(size);
    }
    String shape = tensor.shape().size() == 1 ? sizes + "," : sizes.toString();
    String text =
        "{'descr': '"
            + description(path, tensor)
            + "', 'fortran_order': False, 'shape': ("
            + shape
            + "), }";
    int unpadded = 10 + text.length() + 1;
    int all = (unpadded + 63) / 64 * 64;
    String padded = text + " ".repeat(all - unpadded) + "\n";
    byte[] head = ("\u0093NUMPY\u0001\u0000  " + padded).getBytes(StandardCharsets.ISO_8859_1);
    head[8] = (byte) padded.length();
    head[9] = (byte) (padded.length() >> 8);
    return head;
  }

  private static String description(Path path, StoredTensor tensor) {
    return switch (tensor.type()) {
      case F64 -> "<f8";
      case F32 -> "<f4";
      case F16 -> "<f2";
      case I64 -> "<i8";
      case I32 -> "<i4";
      case I16 -> "<i2";
      case I8 -> "|i1";
      case U64 -> "<u8";
      case U32 -> "<u4";
      case U16 -> "<u2";
      case U8 -> "|u1";
      case BOOL -> "|b1";
      case BF16 ->
          throw new WeightFileException(
              Quoted.name(path)
                  + " cannot hold the tensor "
                  + Quoted.name(tensor.name())
                  + ": expected another type than BF16, which NumPy has not; write F32, or"
                  + " safetensors");
    };
  }
}
