package io.radon.runtime.weights;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * Writes TensorFlow checkpoints, which {@code RestoreV2} and {@code tf.train.load_checkpoint} read.
 * The same tensors give the same bytes.
 */
public final class CheckpointWriter {
  private CheckpointWriter() {}

  /**
   * Writes {@code prefix.index} and {@code prefix.data-00000-of-00001}. An index that is there is
   * removed first and the new one appears last, so that never an old and a new file form a pair.
   *
   * @throws WeightFileException if the disk refuses, or two tensors have one name
   */
  public static void write(Path prefix, List<OutgoingTensor> tensors) {
    OutgoingNames.check(prefix, tensors);
    Map<byte[], OutgoingTensor> sorted = new TreeMap<>(Arrays::compareUnsigned);
    tensors.forEach(
        tensor -> sorted.put(tensor.tensor().name().getBytes(StandardCharsets.UTF_8), tensor));
    Path index = sibling(prefix, BundleFormat.INDEX);
    try (UnfinishedFile data = UnfinishedFile.of(sibling(prefix, BundleFormat.dataSuffix(0, 1)));
        UnfinishedFile table = UnfinishedFile.of(index)) {
      BundleTable entries = new BundleTable(table);
      entries.add(new byte[0], header());
      for (Map.Entry<byte[], OutgoingTensor> named : sorted.entrySet()) {
        long offset = data.position();
        CRC32C sum = new CRC32C();
        named.getValue().stream(
            chunk -> {
              sum.update(chunk.duplicate());
              data.write(chunk);
            });
        StoredTensor tensor = named.getValue().tensor();
        entries.add(named.getKey(), entry(tensor, offset, BundleFormat.masked(sum)));
      }
      entries.finish();
      remove(index);
      data.finish();
      table.finish();
    }
  }

  private static Path sibling(Path prefix, String suffix) {
    return prefix.resolveSibling(prefix.getFileName() + suffix);
  }

  private static void remove(Path index) {
    try {
      Files.deleteIfExists(index);
    } catch (IOException e) {
      throw new WeightFileException(
          "cannot replace " + Quoted.name(index) + "; check permissions, or choose another place",
          e);
    }
  }

  /** {@code BundleHeaderProto}: one part of data, little-endian, version 1. */
  private static byte[] header() {
    return new byte[] {1 << 3, 1, 3 << 3 | 2, 2, 1 << 3, 1};
  }

  /** {@code BundleEntryProto}. */
  private static byte[] entry(StoredTensor tensor, long offset, int crc) {
    ByteArrayOutputStream shape = new ByteArrayOutputStream();
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    try {
      CodedOutputStream sizes = CodedOutputStream.newInstance(shape);
      for (long size : tensor.shape()) {
        sizes.writeUInt32NoTag(2 << 3 | 2);
        sizes.writeUInt32NoTag(CodedOutputStream.computeInt64Size(1, size));
        sizes.writeInt64(1, size);
      }
      sizes.flush();
      CodedOutputStream out = CodedOutputStream.newInstance(entry);
      out.writeInt32(1, BundleFormat.number(tensor.type()));
      out.writeByteArray(2, shape.toByteArray());
      out.writeInt64(4, offset);
      out.writeInt64(5, tensor.bytes());
      out.writeFixed32(6, crc);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entry.toByteArray();
  }
}
