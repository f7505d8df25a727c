package io.radon.runtime.weights;

import java.util.List;

/** How much a file may ask for before it is refused, far above what any network needs. */
final class Limits {
  /** Tensors or archive entries in one file. */
  static final int ENTRIES = 100_000;

  /** Characters of a tensor's name. */
  static final int NAME = 1_024;

  /** Sizes of one shape. */
  static final int RANK = 32;

  /** Bytes of a safetensors header, as in its specification. */
  static final int SAFETENSORS_HEADER = 100_000_000;

  private Limits() {}

  /** Refuses more tensors or entries than a file may have. */
  static void checkEntries(InputFile file, long entries) {
    if (entries > ENTRIES) {
      throw file.problem(
          "holds %,d entries: expected %,d at most; no network has so many", entries, ENTRIES);
    }
  }

  /** Refuses a name that no framework gives, or that a message or another file could not hold. */
  static String checkName(InputFile file, String name) {
    if (name.length() > NAME) {
      throw file.problem(
          "names a tensor with %,d characters (%s): expected %,d at most",
          name.length(), Quoted.name(name), NAME);
    }
    boolean odd =
        name.codePoints()
            .anyMatch(
                point ->
                    Character.isISOControl(point)
                        || Character.getType(point) == Character.SURROGATE);
    if (odd) {
      throw file.problem(
          "names a tensor %s: expected no control characters in a name", Quoted.name(name));
    }
    return name;
  }

  /** The number of bytes that type and shape ask for; refuses ranks and sizes beyond all sense. */
  static long checkedBytes(InputFile file, String name, ElementType type, List<Long> shape) {
    if (shape.size() > RANK) {
      throw file.problem(
          "gives the tensor %s %,d dimensions: expected %d at most",
          Quoted.name(name), shape.size(), RANK);
    }
    long bytes = type.bytes();
    for (long size : shape) {
      if (size < 0) {
        throw file.problem(
            "gives the tensor %s the shape %s: expected no negative size",
            Quoted.name(name), shape);
      }
      try {
        bytes = Math.multiplyExact(bytes, size);
      } catch (ArithmeticException e) {
        throw file.problem(
            "gives the tensor %s the shape %s: expected fewer than 2^63 bytes",
            Quoted.name(name), shape);
      }
    }
    return bytes;
  }
}
