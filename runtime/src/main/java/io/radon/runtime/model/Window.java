package io.radon.runtime.model;

/**
 * A window sliding along one dimension.
 *
 * @param size cells of the input
 * @param kernel cells of the window, dilated
 * @param stride cells between two windows
 * @param border cells on each side that symmetric padding adds
 */
record Window(int size, int kernel, int stride, int border) {

  static Window of(long size, int kernel, int stride, int dilation) {
    if (size < 1) {
      throw new IllegalStateException("a window layer needs an input of known height and width");
    }
    return new Window(
        Math.toIntExact(size), dilation * (kernel - 1) + 1, stride, (kernel - 1) / 2 * dilation);
  }

  /** Whether TensorFlow's own SAME or VALID means the same cells. */
  boolean isNative(Padding padding) {
    return switch (padding) {
      case SAME, VALID -> true;
      case SYMMETRIC ->
          before(Padding.SAME) == before(padding) && after(Padding.SAME) == after(padding);
    };
  }

  int before(Padding padding) {
    return switch (padding) {
      case SAME -> sameTotal() / 2;
      case VALID -> 0;
      case SYMMETRIC -> border;
    };
  }

  int after(Padding padding) {
    return switch (padding) {
      case SAME -> sameTotal() - sameTotal() / 2;
      case VALID -> 0;
      case SYMMETRIC -> border;
    };
  }

  /** How many more cells behind the padding make the padded size a multiple of {@code block}. */
  int toMultiple(Padding padding, int block) {
    return Math.floorMod(-padded(padding), block);
  }

  /**
   * How many more cells a last, partly covered window needs; it must begin inside the input or the
   * padding before it, as in PyTorch.
   */
  int toCeiling(Padding padding) {
    int padded = padded(padding);
    int windows = -Math.floorDiv(kernel - padded, stride) + 1;
    if ((windows - 1) * stride >= size + before(padding)) {
      windows--;
    }
    return Math.max(0, (windows - 1) * stride + kernel - padded);
  }

  int padded(Padding padding) {
    return before(padding) + size + after(padding);
  }

  private int sameTotal() {
    int windows = (size + stride - 1) / stride;
    return Math.max(0, (windows - 1) * stride + kernel - size);
  }
}
