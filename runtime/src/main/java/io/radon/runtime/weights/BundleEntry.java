package io.radon.runtime.weights;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the index of a TensorFlow checkpoint says of one tensor ({@code BundleEntryProto}).
 *
 * @param type TensorFlow's number of the type
 * @param crc the masked CRC-32C of the bytes
 */
record BundleEntry(int type, List<Long> shape, int shard, long offset, long size, int crc) {
  private static final int VARINT = 0;

  /**
   * Reads an entry.
   *
   * @throws IOException if the bytes are none
   */
  static BundleEntry read(InputFile file, String name, byte[] bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    List<Long> shape = new ArrayList<>();
    long[] numbers = new long[7];
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int field = tag >>> 3;
      int wire = tag & 7;
      if (wire == VARINT && (field == 1 || field == 3 || field == 4 || field == 5)) {
        numbers[field] = in.readInt64();
      } else if (tag == (6 << 3 | 5)) {
        numbers[6] = in.readFixed32();
      } else if (tag == (2 << 3 | 2)) {
        readShape(file, name, in, shape);
      } else if (field == 7) {
        throw file.problem(
            "has the tensor %s in slices: expected it whole; save it without partitions",
            Quoted.name(name));
      } else if (!in.skipField(tag)) {
        throw new IOException("a group that ends but never started");
      }
    }
    return new BundleEntry(
        (int) numbers[1], shape, (int) numbers[3], numbers[4], numbers[5], (int) numbers[6]);
  }

  private static void readShape(InputFile file, String name, CodedInputStream in, List<Long> shape)
      throws IOException {
    int outer = in.pushLimit(in.readRawVarint32());
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag != (2 << 3 | 2)) {
        throw file.problem(
            "gives the tensor %s no shape: expected all its sizes", Quoted.name(name));
      }
      if (shape.size() == Limits.RANK) {
        throw file.problem(
            "gives the tensor %s more than %d dimensions: expected %d at most",
            Quoted.name(name), Limits.RANK, Limits.RANK);
      }
      shape.add(readSize(in));
    }
    in.popLimit(outer);
  }

  private static long readSize(CodedInputStream in) throws IOException {
    int outer = in.pushLimit(in.readRawVarint32());
    long size = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == (1 << 3)) {
        size = in.readInt64();
      } else if (!in.skipField(tag)) {
        throw new IOException("a group that ends but never started");
      }
    }
    in.popLimit(outer);
    return size;
  }

  /**
   * Reads the header, whose key is empty: the number of parts of the data.
   *
   * @throws IOException if the bytes are no header
   */
  static int readShards(InputFile file, byte[] bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    long shards = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == (1 << 3)) {
        shards = in.readInt64();
      } else if (tag == (2 << 3) && in.readInt64() != 0) {
        throw file.problem(
            "was written on a big-endian machine: expected little-endian; save it again on another");
      } else if (tag != (2 << 3) && !in.skipField(tag)) {
        throw new IOException("a group that ends but never started");
      }
    }
    if (shards < 1 || shards > 1_000) {
      throw file.problem("says that its data has %,d parts: expected 1 to 1,000", shards);
    }
    return (int) shards;
  }
}
