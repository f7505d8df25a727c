package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The sizes of large entries, which stand behind an entry's name. */
final class ZipExtra {
  private static final long UNKNOWN = 0xffffffffL;
  private static final int LARGE = 1;

  private ZipExtra() {}

  /** Fills in those of {@code sizes} that the header leaves to this field. */
  static void replaceUnknown(InputFile file, String entry, ByteBuffer extra, long[] sizes) {
    ByteBuffer fields = extra.order(ByteOrder.LITTLE_ENDIAN);
    boolean found = false;
    while (fields.remaining() >= 4) {
      int kind = fields.getShort() & 0xffff;
      int length = fields.getShort() & 0xffff;
      if (length > fields.remaining() || (kind == LARGE && found)) {
        throw damaged(file, entry);
      }
      if (kind == LARGE) {
        found = true;
        replace(file, entry, fields.slice(fields.position(), length), sizes);
      }
      fields.position(fields.position() + length);
    }
    if (fields.hasRemaining()) {
      throw damaged(file, entry);
    }
  }

  private static void replace(InputFile file, String entry, ByteBuffer field, long[] sizes) {
    ByteBuffer values = field.order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] == UNKNOWN) {
        if (values.remaining() < Long.BYTES) {
          throw damaged(file, entry);
        }
        sizes[i] = values.getLong();
      }
    }
  }

  private static WeightFileException damaged(InputFile file, String entry) {
    return file.problem(
        "has damaged extra fields for its entry %s; fetch it again", Quoted.name(entry));
  }
}
