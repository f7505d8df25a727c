package io.radon.compiler.lower;

/**
 * A height or width as a function of the image's: {@code floor((n + offset) / divisor)}, or the
 * constant {@code offset} where {@code divisor} is 0.
 *
 * <p>Windows and strides map this form onto itself, so each value of a network has one, and two
 * values agree for all images exactly when their forms are equal.
 */
record SizeForm(long offset, long divisor) {
  /** The image itself. */
  static final SizeForm IMAGE = new SizeForm(0, 1);

  static SizeForm constant(long size) {
    return new SizeForm(size, 0);
  }

  boolean isConstant() {
    return divisor == 0;
  }

  /** {@code floor((this + more) / stride)}. */
  SizeForm floor(long more, long stride) {
    if (isConstant()) {
      return constant(Math.floorDiv(offset + more, stride));
    }
    return new SizeForm(
        Math.addExact(offset, Math.multiplyExact(more, divisor)),
        Math.multiplyExact(divisor, stride));
  }

  /** {@code ceil((this + more) / stride)}. */
  SizeForm ceil(long more, long stride) {
    return floor(more + stride - 1, stride);
  }

  long at(long size) {
    return isConstant() ? offset : Math.floorDiv(size + offset, divisor);
  }

  /** The least image size for which this is at least 1. */
  long minimum() {
    return isConstant() ? 1 : divisor - offset;
  }
}
