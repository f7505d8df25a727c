package io.radon.runtime.weights;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@code torch.save} wrote before PyTorch 1.6: a magic number, a version, facts about
 * the machine, the state dict, the keys of its storages — a pickle each — and the storages.
 */
final class TorchLegacyReader {
  private static final int[] MAGIC = {
    0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, '.'
  };
  private static final int MAGIC_LENGTH = 15;
  private static final long VERSION = 1001;

  private final InputFile file;
  private final RangeStream in;

  private TorchLegacyReader(InputFile file) {
    this.file = file;
    this.in = file.stream(0, file.size());
  }

  /** Whether bytes start with a pickle of the magic number. */
  static boolean recognises(byte[] head) {
    if (head.length < MAGIC_LENGTH || (head[0] & 0xff) != 0x80 || (head[2] & 0xff) != 0x8a) {
      return false;
    }
    for (int i = 0; i < MAGIC.length; i++) {
      if ((head[4 + i] & 0xff) != MAGIC[i]) {
        return false;
      }
    }
    return head[3] == 10;
  }

  static WeightFile read(InputFile file) {
    return new TorchLegacyReader(file).read();
  }

  private WeightFile read() {
    for (int i = 0; i < MAGIC_LENGTH; i++) {
      in.read();
    }
    Object version = PickleMachine.read(file, in, new TorchObjects());
    if (!version.equals(VERSION)) {
      throw file.problem("has another version than expected: expected %d; save it again", VERSION);
    }
    Object machine = PickleMachine.read(file, in, new TorchObjects());
    if (!(machine instanceof Map<?, ?> facts) || !Boolean.TRUE.equals(facts.get("little_endian"))) {
      throw file.problem(
          "was written on a big-endian machine: expected `little_endian`; save it again on another");
    }
    TorchObjects objects = new TorchObjects();
    Object content = PickleMachine.read(file, in, objects);
    Object keys = PickleMachine.read(file, in, new TorchObjects());
    Map<String, TorchTensor> tensors = StateDict.flatten(file, content);
    TorchLayout layout = new TorchLayout(file, places(objects, keys), false);
    return new WeightFile(
        file.path(), FileFormat.PYTORCH_LEGACY, layout.locate(tensors), Map.of(), List.of(file));
  }

  /** The storages follow in the order of their keys, each behind its number of elements. */
  private Map<String, Long> places(TorchObjects objects, Object keys) {
    if (!(keys instanceof List<?> list) || list.size() != objects.storages().size()) {
      throw file.problem(
          "doesn't list the %,d storages that its tensors use", objects.storages().size());
    }
    Map<String, Long> places = new HashMap<>();
    long at = in.position();
    for (Object key : list) {
      TorchStorage storage = key instanceof String text ? objects.storages().get(text) : null;
      if (storage == null || places.containsKey(storage.key())) {
        throw file.problem("lists a storage that no tensor uses, or one twice; save it again");
      }
      long elements = file.read(at, Long.BYTES).getLong();
      if (elements != storage.elements() || elements > file.size()) {
        throw file.problem(
            "says at byte %,d that a storage has %,d elements: expected %,d; it is damaged, fetch"
                + " it again",
            at, elements, storage.elements());
      }
      places.put(storage.key(), at + Long.BYTES);
      file.checkRange(at + Long.BYTES, elements * storage.type().bytes());
      at += Long.BYTES + elements * storage.type().bytes();
    }
    if (at != file.size()) {
      throw file.problem(
          "has %,d bytes behind its last storage: expected its end at byte %,d; save it again",
          file.size() - at, at);
    }
    return places;
  }
}
