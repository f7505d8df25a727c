package io.radon.runtime.weights;

import java.util.List;

/** Refuses archives that would grow beyond all proportion. */
final class ZipBomb {
  private static final int RATIO = 100;
  private static final long SMALL = 1 << 20;

  private ZipBomb() {}

  static void check(InputFile file, List<ZipMember> members) {
    long all = 0;
    for (ZipMember member : members) {
      check(file, "its entry " + Quoted.name(member.name()), member.stored(), member.length());
      all = Math.addExact(all, member.length());
    }
    check(file, "all its entries", file.size(), all - Math.min(all, 16 * SMALL));
  }

  private static void check(InputFile file, String what, long stored, long length) {
    if (length > SMALL && length / RATIO > stored) {
      throw file.problem(
          "would grow from %,d bytes to %,d in %s: expected %d times its size at most; save it"
              + " uncompressed",
          stored, length, what, RATIO);
    }
  }
}
