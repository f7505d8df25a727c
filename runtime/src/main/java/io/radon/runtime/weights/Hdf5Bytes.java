package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the structures of an HDF5 file. None is read twice, so that structures that hold each other
 * end; and all together read little more than the file has, so that overlapping ones do.
 */
final class Hdf5Bytes {
  private static final int MOST_MESSAGES = 1_000;
  private static final int LARGEST_HEADER = 1 << 20;

  private final InputFile file;
  private final Set<Long> visited = new HashSet<>();
  private long taken;

  Hdf5Bytes(InputFile file) {
    this.file = file;
  }

  InputFile file() {
    return file;
  }

  /** Bytes of a structure. */
  ByteBuffer read(long at, long length) {
    taken += Math.max(0, length);
    file.checkRange(at, length);
    if (length > LARGEST_HEADER || taken > 4 * file.size() + LARGEST_HEADER) {
      throw file.problem(
          "has structures of %,d bytes or more around byte %,d: expected far fewer; it is damaged or"
              + " forged",
          length, at);
    }
    return file.read(at, (int) length);
  }

  /** Bytes of a structure that must start with a sign, and that nothing else may have led to. */
  ByteBuffer readOnce(long at, long length, String sign) {
    ByteBuffer bytes = read(at, length);
    byte[] start = new byte[sign.length()];
    bytes.get(0, start);
    if (!sign.equals(new String(start, StandardCharsets.ISO_8859_1))) {
      throw damaged(at, "a structure `" + sign + "`");
    }
    visit(at);
    return bytes;
  }

  private void visit(long at) {
    if (!visited.add(at)) {
      throw file.problem(
          "leads twice to the structure at byte %,d: expected a tree; it is damaged or forged", at);
    }
  }

  /** All messages of an object. */
  List<Hdf5Message> messages(long at) {
    ByteBuffer head = read(at, 16);
    visit(at);
    if (head.get(0) != 1) {
      throw file.problem(
          "has an object in version %d of the format at byte %,d: expected 1, as Keras writes; save"
              + " it again by `model.save_weights`",
          head.get(0), at);
    }
    int count = head.getShort(2) & 0xffff;
    List<Hdf5Message> messages = new ArrayList<>();
    List<long[]> blocks = new ArrayList<>();
    blocks.add(new long[] {at + 16, head.getInt(8) & 0xffffffffL});
    for (int i = 0; i < blocks.size() && messages.size() < count; i++) {
      readBlock(blocks.get(i), count, messages, blocks);
    }
    if (messages.size() != count || count > MOST_MESSAGES) {
      throw damaged(at, "an object with " + count + " facts");
    }
    return messages;
  }

  private void readBlock(long[] block, int count, List<Hdf5Message> messages, List<long[]> blocks) {
    ByteBuffer bytes = read(block[0], block[1]);
    while (bytes.remaining() >= 8 && messages.size() < count) {
      int kind = bytes.getShort() & 0xffff;
      int size = bytes.getShort() & 0xffff;
      int flags = bytes.get();
      bytes.position(bytes.position() + 3);
      long at = block[0] + bytes.position();
      if (size > bytes.remaining()) {
        throw damaged(at, "a fact that ends within its object");
      }
      if ((flags & 2) != 0) {
        throw file.problem("shares a type at byte %,d: expected each with its own", at);
      }
      ByteBuffer content = bytes.slice(bytes.position(), size).order(bytes.order());
      bytes.position(bytes.position() + size);
      messages.add(new Hdf5Message(kind, at, content));
      if (kind == Hdf5Message.CONTINUATION) {
        need(content, 16, at);
        visit(content.getLong(0));
        blocks.add(new long[] {content.getLong(0), content.getLong(8)});
      }
    }
  }

  /** Refuses a message that is too short for what is read from it. */
  void need(ByteBuffer content, int length, long at) {
    if (content.limit() < length) {
      throw damaged(at, "at least " + length + " bytes");
    }
  }

  /** A name in the heap of names. */
  String name(ByteBuffer heap, long offset, long at) {
    if (offset < 0 || offset >= heap.limit()) {
      throw damaged(at, "a name within its heap");
    }
    int start = (int) offset;
    int end = start;
    while (end < heap.limit() && heap.get(end) != 0) {
      end++;
    }
    try {
      String name =
          StandardCharsets.UTF_8.newDecoder().decode(heap.slice(start, end - start)).toString();
      if (name.isEmpty() || name.contains("/") || end == heap.limit()) {
        throw damaged(at, "a name that ends");
      }
      return name;
    } catch (CharacterCodingException e) {
      throw damaged(at, "a name in UTF-8");
    }
  }

  WeightFileException damaged(long at, String expected) {
    return file.problem(
        "has no %s at byte %,d, where one was expected; it is damaged, fetch it again",
        expected.replaceFirst("^an? ", ""), at);
  }
}
