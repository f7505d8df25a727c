package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The sorted table that is a TensorFlow checkpoint's index: blocks of keys and values, one behind
 * the other from the first byte on, then a table of the blocks, then a footer. Compressed blocks
 * are refused, as TensorFlow writes none.
 */
final class BundleIndex {
  private static final int LARGEST = 1 << 26;
  private static final int LONGEST_KEY = 4 * Limits.NAME;

  private final InputFile file;
  private final Map<String, byte[]> entries = new TreeMap<>();
  private byte[] last = {};
  private long next;

  private record Handle(long at, long length) {}

  private BundleIndex(InputFile file) {
    this.file = file;
  }

  /** Whether a file ends as an index does. */
  static boolean recognises(InputFile file) {
    return file.size() >= BundleFormat.FOOTER
        && file.read(file.size() - Long.BYTES, Long.BYTES).getLong() == BundleFormat.MAGIC;
  }

  /** All values by their keys. */
  static Map<String, byte[]> read(InputFile file) {
    if (file.size() > LARGEST) {
      throw file.problem(
          "has %,d bytes: expected %,d at most in the index of a checkpoint", file.size(), LARGEST);
    }
    BundleIndex index = new BundleIndex(file);
    index.read();
    return index.entries;
  }

  private void read() {
    long footerAt = file.size() - BundleFormat.FOOTER;
    ByteBuffer footer = file.read(footerAt, BundleFormat.FOOTER);
    Handle meta = handle(footer);
    Handle blocks = handle(footer);
    readBlock(blocks, (key, value) -> readBlock(expected(handle(value)), this::add));
    readBlock(expected(meta), (key, value) -> {});
    expected(blocks);
    if (next != footerAt) {
      throw file.problem(
          "has %,d bytes behind its last block: expected its footer at byte %,d; it is damaged,"
              + " fetch it again",
          footerAt - next, next);
    }
  }

  /** Blocks neither overlap nor leave holes. */
  private Handle expected(Handle handle) {
    if (handle.at != next) {
      throw file.problem(
          "has a block at byte %,d: expected it at byte %,d; it is damaged, fetch it again",
          handle.at, next);
    }
    file.checkRange(handle.at, handle.length);
    next = handle.at + handle.length + BundleFormat.TRAILER;
    return handle;
  }

  private Handle handle(ByteBuffer bytes) {
    return new Handle(varint(bytes), varint(bytes));
  }

  private void readBlock(Handle handle, BiConsumer<byte[], ByteBuffer> entries) {
    file.checkRange(handle.at, handle.length);
    file.checkRange(handle.at + handle.length, BundleFormat.TRAILER);
    int length = (int) handle.length;
    ByteBuffer all = file.read(handle.at, length + BundleFormat.TRAILER);
    ByteBuffer summed = all.duplicate().limit(length + 1);
    if (all.get(length) != 0
        || all.getInt(length + 1) != BundleFormat.masked(summed)
        || length < Integer.BYTES) {
      throw file.problem(
          "has a block of %,d bytes at byte %,d that is compressed or whose checksum is wrong; it"
              + " is damaged, fetch it again",
          length, handle.at);
    }
    long restarts = all.getInt(length - Integer.BYTES) & 0xffffffffL;
    long end = length - Integer.BYTES * (restarts + 1);
    if (end < 0) {
      throw damaged(handle);
    }
    ByteBuffer content = all.duplicate().order(ByteOrder.LITTLE_ENDIAN).limit((int) end);
    byte[] key = {};
    while (content.hasRemaining()) {
      long shared = varint(content);
      long more = varint(content);
      long value = varint(content);
      if (shared > key.length
          || more > LONGEST_KEY - shared
          || more > content.remaining()
          || value > content.remaining() - more) {
        throw damaged(handle);
      }
      key = Arrays.copyOf(key, (int) (shared + more));
      content.get(key, (int) shared, (int) more);
      entries.accept(key, content.slice(content.position(), (int) value));
      content.position(content.position() + (int) value);
    }
  }

  private WeightFileException damaged(Handle handle) {
    return file.problem("has a damaged block at byte %,d; fetch it again", handle.at);
  }

  private void add(byte[] key, ByteBuffer value) {
    if (!entries.isEmpty() && Arrays.compareUnsigned(last, key) >= 0) {
      throw file.problem("has keys twice or out of order; it is damaged, fetch it again");
    }
    last = key.clone();
    byte[] bytes = new byte[value.remaining()];
    value.get(bytes);
    try {
      String name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
      entries.put(name, bytes);
    } catch (CharacterCodingException e) {
      throw file.problem("has a key that is not UTF-8; it is damaged, fetch it again");
    }
    Limits.checkEntries(file, entries.size() - 1L);
  }

  /** Seven bits a byte, the lowest first. */
  private long varint(ByteBuffer bytes) {
    long value = 0;
    for (int shift = 0; shift < 63 && bytes.hasRemaining(); shift += 7) {
      byte part = bytes.get();
      value |= (part & 0x7fL) << shift;
      if (part >= 0) {
        return value;
      }
    }
    throw file.problem("has a damaged number in its blocks; fetch it again");
  }
}
