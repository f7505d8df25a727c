package io.radon.runtime.model;

/**
 * The options of a pooling layer; each method gives a changed copy.
 *
 * @param kernelHeight rows of the window
 * @param kernelWidth columns of the window
 * @param strideHeight rows between two outputs
 * @param strideWidth columns between two outputs
 * @param padding treatment of the border
 * @param ceilMode whether a last window that is only partly covered gives an output
 * @param countPadding whether an average counts the padded cells
 */
public record Pool(
    int kernelHeight,
    int kernelWidth,
    int strideHeight,
    int strideWidth,
    Padding padding,
    boolean ceilMode,
    boolean countPadding) {

  /** Checks that the numbers are positive. */
  public Pool {
    if (kernelHeight < 1 || kernelWidth < 1 || strideHeight < 1 || strideWidth < 1) {
      throw new IllegalArgumentException("sizes of a pooling layer must be positive");
    }
  }

  /** A window of stride 1 with symmetric padding. */
  public static Pool of(int kernelHeight, int kernelWidth) {
    return new Pool(kernelHeight, kernelWidth, 1, 1, Padding.SYMMETRIC, false, false);
  }

  /** A window of sequences, of stride 1 with symmetric padding. */
  public static Pool of(int kernel) {
    return of(1, kernel);
  }

  /** Sets both strides. */
  public Pool stride(int stride) {
    return stride(stride, stride);
  }

  /** Sets the strides. */
  public Pool stride(int height, int width) {
    return new Pool(kernelHeight, kernelWidth, height, width, padding, ceilMode, countPadding);
  }

  /** Sets the padding. */
  public Pool padding(Padding kind) {
    return new Pool(
        kernelHeight, kernelWidth, strideHeight, strideWidth, kind, ceilMode, countPadding);
  }

  /** Lets a last window that is only partly covered give an output. */
  public Pool ceil() {
    return new Pool(
        kernelHeight, kernelWidth, strideHeight, strideWidth, padding, true, countPadding);
  }

  /** Sets whether an average counts the padded cells. */
  public Pool countPadding(boolean count) {
    return new Pool(kernelHeight, kernelWidth, strideHeight, strideWidth, padding, ceilMode, count);
  }
}
