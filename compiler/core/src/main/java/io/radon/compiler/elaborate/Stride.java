package io.radon.compiler.elaborate;

import java.util.List;

/** How much smaller than what entered the block a value is, as the product of all strides. */
record Stride(long height, long width) {
  static final Stride ONE = new Stride(1, 1);

  Stride times(long moreHeight, long moreWidth) {
    return moreHeight == 1 && moreWidth == 1
        ? this
        : new Stride(bounded(height, moreHeight), bounded(width, moreWidth));
  }

  Stride times(Stride other) {
    return times(other.height, other.width);
  }

  /** What is left between an earlier value and this one. */
  Stride since(Stride earlier) {
    return new Stride(Math.max(1, height / earlier.height), Math.max(1, width / earlier.width));
  }

  Value value() {
    return height == width ? new IntValue(height) : new SizeValue(List.of(height, width));
  }

  private static long bounded(long a, long b) {
    return Math.min(1L << 31, a * Math.min(b, 1L << 31));
  }
}
