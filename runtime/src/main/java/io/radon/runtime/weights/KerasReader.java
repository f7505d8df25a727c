package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Reads the part of HDF5 that Keras 3 writes: groups by symbol tables, arrays in one piece. Arrays
 * are named by their path in the file. HDF5 leaves holes by design, so only overlaps are refused.
 */
final class KerasReader {
  private static final int SUPERBLOCK = 96;
  private static final int DEEPEST = 32;

  private final Hdf5Bytes bytes;
  private final InputFile file;
  private final List<FoundTensor> found = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();

  private record Piece(String name, FileBytes bytes) {}

  private record Group(long tree, ByteBuffer names, String path, int depth) {}

  private KerasReader(InputFile file) {
    this.file = file;
    this.bytes = new Hdf5Bytes(file);
  }

  /** Whether bytes start as HDF5 does. */
  static boolean recognises(byte[] head) {
    return WeightFiles.startsWith(head, 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n');
  }

  static WeightFile read(InputFile file) {
    KerasReader reader = new KerasReader(file);
    reader.readRoot();
    reader.refuseOverlaps();
    return new WeightFile(file.path(), FileFormat.KERAS_H5, reader.found, Map.of(), List.of(file));
  }

  private void readRoot() {
    ByteBuffer head = bytes.read(0, SUPERBLOCK);
    if (head.get(8) != 0 || head.get(13) != 8 || head.get(14) != 8 || head.getLong(24) != 0) {
      throw file.problem(
          "is HDF5 of version %d: expected 0, as Keras writes; save it again by"
              + " `model.save_weights`",
          head.get(8));
    }
    if (head.getLong(40) != file.size()) {
      throw file.problem(
          "says at byte 40 that it has %,d bytes: expected %,d; it is cut off or damaged, fetch it"
              + " again",
          head.getLong(40), file.size());
    }
    readObject(head.getLong(64), "", 0);
    if (found.isEmpty()) {
      throw file.problem("holds no array: expected the weights of a model");
    }
  }

  private void readObject(long at, String path, int depth) {
    List<Hdf5Message> messages = bytes.messages(at);
    for (Hdf5Message message : messages) {
      if (message.kind() == Hdf5Message.SYMBOL_TABLE) {
        bytes.need(message.content(), 16, message.at());
        readGroup(message, path, depth);
        return;
      }
      if (message.kind() == Hdf5Message.LINK || message.kind() == Hdf5Message.LINK_INFO) {
        throw file.problem(
            "has a group of links at byte %,d: expected groups as Keras writes; save it again by"
                + " `model.save_weights`",
            message.at());
      }
    }
    Limits.checkEntries(file, found.size() + 1L);
    Hdf5Dataset dataset = new Hdf5Dataset(bytes, Limits.checkName(file, path));
    FileBytes stored = dataset.read(messages);
    StoredTensor tensor = dataset.tensor();
    pieces.add(new Piece(path, stored));
    int width = tensor.type().bytes();
    boolean swapped = dataset.bigEndian() && width > 1;
    found.add(new FoundTensor(tensor, swapped ? new SwappedBytes(stored, width) : stored));
  }

  private void readGroup(Hdf5Message table, String path, int depth) {
    if (depth == DEEPEST) {
      throw file.problem(
          "nests groups more than %d deep at %s: expected fewer", DEEPEST, Quoted.name(path));
    }
    long heapAt = table.content().getLong(8);
    ByteBuffer heap = bytes.readOnce(heapAt, 32, "HEAP");
    ByteBuffer names = bytes.read(heap.getLong(24), heap.getLong(8));
    readTree(new Group(table.content().getLong(0), names, path, depth), -1);
  }

  /** A node holds nodes of one level less, down to the tables of entries. */
  private void readTree(Group group, int expectedLevel) {
    ByteBuffer head = bytes.readOnce(group.tree, 24, "TREE");
    int level = head.get(5);
    int count = head.getShort(6) & 0xffff;
    boolean fits = expectedLevel < 0 ? level >= 0 && level < 16 : level == expectedLevel;
    if (head.get(4) != 0 || !fits) {
      throw bytes.damaged(group.tree, "a node of a group");
    }
    ByteBuffer children = bytes.read(group.tree + 24, 16L * count + 8);
    for (int i = 0; i < count; i++) {
      long child = children.getLong(16 * i + 8);
      if (level > 0) {
        readTree(new Group(child, group.names, group.path, group.depth), level - 1);
      } else {
        readEntries(group, child);
      }
    }
  }

  private void readEntries(Group group, long at) {
    ByteBuffer head = bytes.readOnce(at, 8, "SNOD");
    int count = head.getShort(6) & 0xffff;
    ByteBuffer entries = bytes.read(at + 8, 40L * count);
    for (int i = 0; i < count; i++) {
      int start = 40 * i;
      String name = bytes.name(group.names, entries.getLong(start), at + 8 + start);
      String path = group.path.isEmpty() ? name : group.path + "/" + name;
      if (entries.getInt(start + 16) == 2) {
        throw file.problem(
            "has a link in place of %s: expected the array itself; don't use this file",
            Quoted.name(path));
      }
      readObject(entries.getLong(start + 8), Limits.checkName(file, path), group.depth + 1);
    }
  }

  private void refuseOverlaps() {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.removeIf(piece -> piece.bytes.length() == 0);
    sorted.sort(Comparator.comparingLong(piece -> piece.bytes.at()));
    long end = 0;
    for (Piece piece : sorted) {
      if (piece.bytes.at() < end) {
        throw file.problem(
            "gives the tensor %s the bytes from %,d on: expected from %,d on at least, as tensors"
                + " don't overlap; save it again",
            Quoted.name(piece.name), piece.bytes.at(), end);
      }
      end = piece.bytes.at() + piece.bytes.length();
    }
  }
}
