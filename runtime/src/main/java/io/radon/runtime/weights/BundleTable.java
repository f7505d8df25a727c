package io.radon.runtime.weights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes the sorted table that {@link BundleIndex} reads. */
final class BundleTable {
  /** As large as TensorFlow's blocks. */
  private static final int BLOCK = 1 << 18;

  /** A reader finds every sixteenth key without reading those before. */
  private static final int RESTART = 16;

  private final UnfinishedFile file;
  private final Block index = new Block();
  private Block block = new Block();
  private byte[] last = {};

  BundleTable(UnfinishedFile file) {
    this.file = file;
  }

  /** Adds an entry; keys must rise. */
  void add(byte[] key, byte[] value) {
    block.add(key, value);
    last = key;
    if (block.bytes.size() >= BLOCK) {
      endBlock();
    }
  }

  private void endBlock() {
    index.add(last, write(block));
    block = new Block();
  }

  /** Adds the tables of contents and the footer. */
  void finish() {
    if (block.entries > 0) {
      endBlock();
    }
    byte[] meta = write(new Block());
    byte[] blocks = write(index);
    ByteBuffer footer = ByteBuffer.allocate(BundleFormat.FOOTER).order(ByteOrder.LITTLE_ENDIAN);
    footer.put(meta).put(blocks);
    footer.putLong(BundleFormat.FOOTER - Long.BYTES, BundleFormat.MAGIC);
    file.write(footer.clear());
  }

  /** Writes a block and tells its place, as two numbers. */
  private byte[] write(Block finished) {
    byte[] content = finished.finished();
    ByteArrayOutputStream place = new ByteArrayOutputStream();
    putVarint(place, file.position());
    putVarint(place, content.length);
    ByteBuffer all =
        ByteBuffer.allocate(content.length + BundleFormat.TRAILER).order(ByteOrder.LITTLE_ENDIAN);
    all.put(content).put((byte) 0);
    all.putInt(BundleFormat.masked(all.duplicate().flip()));
    file.write(all.flip());
    return place.toByteArray();
  }

  private static void putVarint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while (rest >= 0x80) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static final class Block {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> restarts = new ArrayList<>();
    private int entries;

    void add(byte[] key, byte[] value) {
      if (entries % RESTART == 0) {
        restarts.add(bytes.size());
      }
      entries++;
      putVarint(bytes, 0);
      putVarint(bytes, key.length);
      putVarint(bytes, value.length);
      bytes.writeBytes(key);
      bytes.writeBytes(value);
    }

    byte[] finished() {
      if (restarts.isEmpty()) {
        restarts.add(0);
      }
      ByteBuffer end =
          ByteBuffer.allocate(Integer.BYTES * (restarts.size() + 1)).order(ByteOrder.LITTLE_ENDIAN);
      restarts.forEach(end::putInt);
      end.putInt(restarts.size());
      bytes.writeBytes(end.array());
      return bytes.toByteArray();
    }
  }
}
