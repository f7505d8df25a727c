package io.radon.runtime.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Reads TensorFlow checkpoints: an index and one or more files of data, of which every byte is
 * accounted for. Tensors of texts, such as the graph of objects, are checked and left out.
 */
final class CheckpointReader {
  private final InputFile index;
  private final List<InputFile> files = new ArrayList<>();

  private record Named(String name, BundleEntry entry) {}

  private CheckpointReader(InputFile index) {
    this.index = index;
    files.add(index);
  }

  static WeightFile read(InputFile index) {
    CheckpointReader reader = new CheckpointReader(index);
    boolean read = false;
    try {
      WeightFile file = reader.read();
      read = true;
      return file;
    } catch (IOException e) {
      throw index.problem("has a damaged entry: expected what TensorFlow writes; fetch it again");
    } finally {
      if (!read) {
        reader.files.subList(1, reader.files.size()).forEach(InputFile::close);
      }
    }
  }

  private WeightFile read() throws IOException {
    Map<String, byte[]> values = BundleIndex.read(index);
    byte[] header = values.remove("");
    if (header == null) {
      throw index.problem("has no header: expected an entry with an empty key; fetch it again");
    }
    openData(BundleEntry.readShards(index, header));
    Map<String, BundleEntry> entries = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> value : values.entrySet()) {
      String name = Limits.checkName(index, value.getKey());
      entries.put(name, BundleEntry.read(index, name, value.getValue()));
    }
    checkLayout(entries);
    List<FoundTensor> found = new ArrayList<>();
    entries.forEach(
        (name, entry) -> {
          if (!BundleFormat.isText(entry.type())) {
            found.add(located(name, entry));
          }
        });
    return new WeightFile(index.path(), FileFormat.TENSORFLOW_CHECKPOINT, found, Map.of(), files);
  }

  private void openData(int shards) {
    String name = String.valueOf(index.path().getFileName());
    if (!name.endsWith(BundleFormat.INDEX)) {
      throw index.problem(
          "is the index of a checkpoint: expected a name that ends with `.index`, with its data"
              + " beside it");
    }
    String prefix = name.substring(0, name.length() - BundleFormat.INDEX.length());
    for (int shard = 0; shard < shards; shard++) {
      Path data = index.path().resolveSibling(prefix + BundleFormat.dataSuffix(shard, shards));
      files.add(InputFile.open(data));
    }
  }

  /** In each part of the data, tensors follow each other without hole or overlap to its end. */
  private void checkLayout(Map<String, BundleEntry> entries) {
    List<Named> sorted = new ArrayList<>();
    entries.forEach((name, entry) -> sorted.add(new Named(name, entry)));
    sorted.sort(
        Comparator.comparingInt((Named named) -> named.entry.shard())
            .thenComparingLong(named -> named.entry.offset())
            .thenComparingLong(named -> named.entry.size()));
    long[] next = new long[files.size() - 1];
    for (Named named : sorted) {
      BundleEntry entry = named.entry;
      if (entry.shard() < 0 || entry.shard() >= next.length || entry.size() < 0) {
        throw index.problem(
            "gives the tensor %s part %,d of the data and %,d bytes: expected a part from 0 to %d",
            Quoted.name(named.name), entry.shard(), entry.size(), next.length - 1);
      }
      if (entry.offset() != next[entry.shard()]) {
        throw index.problem(
            "gives the tensor %s the bytes from %,d on: expected from %,d on, as tensors neither"
                + " overlap nor leave holes; save it again",
            Quoted.name(named.name), entry.offset(), next[entry.shard()]);
      }
      data(entry).checkRange(entry.offset(), entry.size());
      next[entry.shard()] = entry.offset() + entry.size();
    }
    for (int shard = 0; shard < next.length; shard++) {
      InputFile data = files.get(shard + 1);
      if (next[shard] != data.size()) {
        throw data.problem(
            "has %,d bytes behind its last tensor: expected its end at byte %,d; save it again",
            data.size() - next[shard], next[shard]);
      }
    }
  }

  private InputFile data(BundleEntry entry) {
    return files.get(entry.shard() + 1);
  }

  private FoundTensor located(String name, BundleEntry entry) {
    ElementType type =
        BundleFormat.type(entry.type())
            .orElseThrow(
                () ->
                    index.problem(
                        "gives the tensor %s the type %d: expected the number of one of %s",
                        Quoted.name(name), entry.type(), List.of(ElementType.values())));
    long bytes = Limits.checkedBytes(index, name, type, entry.shape());
    if (bytes != entry.size()) {
      throw index.problem(
          "gives the tensor %s %,d bytes: expected %,d for %s %s",
          Quoted.name(name), entry.size(), bytes, type, entry.shape());
    }
    FileBytes stored = new FileBytes(data(entry), entry.offset(), bytes);
    CRC32C sum = new CRC32C();
    stored.stream(sum::update);
    if (BundleFormat.masked(sum) != entry.crc()) {
      throw data(entry)
          .problem(
              "holds the tensor %s with the checksum %08x: expected %08x; it is damaged, fetch it"
                  + " again",
              Quoted.name(name), BundleFormat.masked(sum), entry.crc());
    }
    return new FoundTensor(new StoredTensor(name, type, entry.shape()), stored);
  }
}
