package io.radon.runtime.transfer;

import java.util.List;

/** Shapes of one tensor in two programs. */
final class Shapes {
  private Shapes() {}

  /**
   * Whether two shapes differ only in sizes of 1 at their ends: a dense layer is a 1x1 convolution,
   * and a factor [channels] may be [channels, 1, 1].
   */
  static boolean alike(List<Integer> a, List<Integer> b) {
    List<Integer> shorter = a.size() < b.size() ? a : b;
    List<Integer> longer = a.size() < b.size() ? b : a;
    return longer.subList(0, shorter.size()).equals(shorter)
        && longer.subList(shorter.size(), longer.size()).stream().allMatch(size -> size == 1);
  }
}
