package io.radon.runtime.data;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One IDX file of unsigned bytes: two zero bytes, a byte for the type, a byte for the number of
 * dimensions, each dimension as four bytes (high byte first), then the values. What the header
 * promises is held against the file's size before anything is allocated for it.
 */
final class IdxFile {
  private static final int UNSIGNED_BYTE = 8;

  /** Deflate cannot do better (RFC 1951: at most 258 bytes from 2 bits), with some air. */
  private static final long MAX_COMPRESSION = 1040;

  private final Dimensions dimensions;
  private final byte[] values;

  /** The sizes in the header; rows and columns are 1 in a file of labels. */
  record Dimensions(int count, int rows, int columns) {
    /** The bytes of one entry. */
    long unit() {
      return (long) rows * columns;
    }

    /** The bytes of all entries, or the largest long where that is less. */
    long total() {
      return count > Long.MAX_VALUE / unit() ? Long.MAX_VALUE : count * unit();
    }
  }

  private IdxFile(Dimensions dimensions, byte[] values) {
    this.dimensions = dimensions;
    this.values = values;
  }

  /** Reads a file of pictures (three dimensions). */
  static IdxFile pictures(Path path, String advice) {
    return read(path, 3, "pictures", advice);
  }

  /** Reads a file of labels (one dimension). */
  static IdxFile labels(Path path, String advice) {
    return read(path, 1, "labels", advice);
  }

  private static IdxFile read(Path path, int rank, String what, String advice) {
    try (DataFile file = DataFile.openMaybeCompressed(path)) {
      return new Reader(file, rank, what, advice).read();
    }
  }

  Dimensions dimensions() {
    return dimensions;
  }

  /** All entries one after the other; not a copy. */
  byte[] values() {
    return values;
  }

  /** Reads one file; {@code what} says what its entries are, {@code advice} what to do. */
  private record Reader(DataFile file, int rank, String what, String advice) {
    private IdxFile read() {
      Dimensions dimensions = header();
      checkRoom(dimensions);
      byte[] values = new byte[(int) dimensions.total()];
      int found = file.read(values, 0, values.length);
      if (found < values.length) {
        throw cutOff(dimensions, found);
      }
      if (!file.ended()) {
        throw tooLong(dimensions);
      }
      return new IdxFile(dimensions, values);
    }

    private int headerBytes() {
      return 4 + 4 * rank;
    }

    private Dimensions header() {
      byte[] header = new byte[headerBytes()];
      int found = file.read(header, 0, header.length);
      checkMagic(header, found);
      if (found < header.length) {
        throw file.problem(
            "ends inside its header: expected %d bytes, found %d; %s",
            header.length, found, advice);
      }
      ByteBuffer numbers = ByteBuffer.wrap(header, 4, 4 * rank);
      int[] sizes = {1, 1, 1};
      for (int at = 0; at < rank; at++) {
        sizes[at] = numbers.getInt();
        if (sizes[at] < 1) {
          throw file.problem(
              "has a bad size at byte %d: expected at least 1, found %,d; %s",
              4 + 4 * at, sizes[at], advice);
        }
      }
      return new Dimensions(sizes[0], sizes[1], sizes[2]);
    }

    private void checkMagic(byte[] header, int found) {
      if (found < 4 || header[0] != 0 || header[1] != 0) {
        throw file.problem(
            "is not an IDX file%s: expected the bytes `00 00 08 %02x` at byte 0, found %s; %s",
            file.looksLike(), rank, hex(header, Math.min(found, 4)), advice);
      }
      if (header[2] != UNSIGNED_BYTE) {
        throw file.problem(
            "holds values of another type: expected 08 (unsigned bytes) at byte 2, found %02x%s;"
                + " %s",
            header[2], typeName(header[2]), advice);
      }
      if (header[3] != rank) {
        throw file.problem(
            "does not hold %s%s: expected %d dimension(s) at byte 3, found %d; %s",
            what, file.looksLike(), rank, header[3] & 0xff, advice);
      }
    }

    /** Makes sure that file and memory have room for what the header promises. */
    private void checkRoom(Dimensions dimensions) {
      long total = dimensions.total();
      if (file.compressed()) {
        if (total / MAX_COMPRESSION > file.storedBytes()) {
          throw file.problem(
              "promises too much in its header: expected no more than %,d compressed bytes can hold,"
                  + " found %s; %s",
              file.storedBytes(), promise(dimensions), advice);
        }
      } else {
        long room = file.storedBytes() - headerBytes();
        if (total > room) {
          throw cutOff(dimensions, room);
        }
        if (total < room) {
          throw tooLong(dimensions);
        }
      }
      long memory = Runtime.getRuntime().maxMemory();
      if (total > Integer.MAX_VALUE - 8 || total > memory / 4 * 3) {
        throw file.problem(
            "is too big to be held in memory: expected at most 2,147,483,639 bytes and less than"
                + " Java's limit of %,d (`-Xmx`), found %s",
            memory, promise(dimensions));
      }
    }

    private DataException cutOff(Dimensions dimensions, long found) {
      long entry = found / dimensions.unit();
      return file.problem(
          "is %,d bytes short: entry %,d starts at byte %,d: expected %,d bytes from there, found"
              + " %,d (its header promises %s); %s",
          dimensions.total() - found,
          entry,
          headerBytes() + entry * dimensions.unit(),
          dimensions.unit(),
          found % dimensions.unit(),
          promise(dimensions),
          advice);
    }

    private DataException tooLong(Dimensions dimensions) {
      return file.problem(
          "goes on after its last entry: expected its end at byte %,d (its header promises %s),"
              + " found more; %s",
          headerBytes() + dimensions.total(), promise(dimensions), advice);
    }

    private String promise(Dimensions dimensions) {
      String each =
          rank == 1 ? "1 byte" : dimensions.rows() + " x " + dimensions.columns() + " bytes";
      return String.format(Locale.ROOT, "%,d %s of %s", dimensions.count(), what, each);
    }
  }

  private static String typeName(byte type) {
    return switch (type) {
      case 0x09 -> " (signed bytes)";
      case 0x0b -> " (16-bit numbers)";
      case 0x0c -> " (32-bit numbers)";
      case 0x0d -> " (32-bit floats)";
      case 0x0e -> " (64-bit floats)";
      default -> "";
    };
  }

  private static String hex(byte[] bytes, int count) {
    if (count == 0) {
      return "nothing";
    }
    StringBuilder text = new StringBuilder("`");
    for (int at = 0; at < count; at++) {
      text.append(String.format(Locale.ROOT, at == 0 ? "%02x" : " %02x", bytes[at]));
    }
    return text.append('`').toString();
  }
}
