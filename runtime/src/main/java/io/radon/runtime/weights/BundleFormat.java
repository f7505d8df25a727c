package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/** What readers and writers of TensorFlow's checkpoints share: numbers of types, names, sums. */
final class BundleFormat {
  /** The last eight bytes of every index. */
  static final long MAGIC = 0xdb4775248b80fb57L;

  /** The last bytes of an index: where its two tables of contents are, then the magic number. */
  static final int FOOTER = 48;

  /** Behind each block: how it is compressed (never), and its checksum. */
  static final int TRAILER = 5;

  static final String INDEX = ".index";

  private static final int STRING = 7;

  private BundleFormat() {}

  /** The name of a part of the data. */
  static String dataSuffix(int shard, int shards) {
    return String.format(".data-%05d-of-%05d", shard, shards);
  }

  /** TensorFlow adds to sums of sums, so that a sum of bytes that hold one is not weak. */
  static int masked(CRC32C sum) {
    int value = (int) sum.getValue();
    return Integer.rotateRight(value, 15) + 0xa282ead8;
  }

  static int masked(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes.duplicate());
    return masked(sum);
  }

  /** TensorFlow's number of a type ({@code types.proto}). */
  static int number(ElementType type) {
    return switch (type) {
      case F32 -> 1;
      case F64 -> 2;
      case I32 -> 3;
      case U8 -> 4;
      case I16 -> 5;
      case I8 -> 6;
      case I64 -> 9;
      case BOOL -> 10;
      case BF16 -> 14;
      case U16 -> 17;
      case F16 -> 19;
      case U32 -> 22;
      case U64 -> 23;
    };
  }

  static Optional<ElementType> type(int number) {
    for (ElementType type : ElementType.values()) {
      if (number(type) == number) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Whether a number stands for texts, which no weights are. */
  static boolean isText(int number) {
    return number == STRING;
  }
}
