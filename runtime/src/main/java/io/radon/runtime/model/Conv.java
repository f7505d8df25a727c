package io.radon.runtime.model;

/**
 * The options of a convolution; each method gives a changed copy.
 *
 * @param kernelHeight rows of the kernel
 * @param kernelWidth columns of the kernel
 * @param in channels of the input
 * @param out channels of the output
 * @param strideHeight rows between two outputs
 * @param strideWidth columns between two outputs
 * @param dilation cells between two taps of the kernel
 * @param groups parts the channels are split into; equal to {@code in} for a depthwise convolution
 * @param padding treatment of the border
 * @param hasBias whether a bias is added
 */
public record Conv(
    int kernelHeight,
    int kernelWidth,
    int in,
    int out,
    int strideHeight,
    int strideWidth,
    int dilation,
    int groups,
    Padding padding,
    boolean hasBias) {

  /** Checks that the numbers are positive and that the groups divide both channel counts. */
  public Conv {
    if (kernelHeight < 1
        || kernelWidth < 1
        || in < 1
        || out < 1
        || strideHeight < 1
        || strideWidth < 1
        || dilation < 1
        || groups < 1) {
      throw new IllegalArgumentException("sizes of a convolution must be positive");
    }
    if (in % groups != 0 || out % groups != 0) {
      throw new IllegalArgumentException(
          "groups must divide the channels, found "
              + groups
              + " groups for "
              + in
              + " -> "
              + out
              + " channels");
    }
  }

  /** A convolution of stride 1 with symmetric padding and no bias. */
  public static Conv of(int kernelHeight, int kernelWidth, int in, int out) {
    return new Conv(kernelHeight, kernelWidth, in, out, 1, 1, 1, 1, Padding.SYMMETRIC, false);
  }

  /** A convolution of sequences: of stride 1, with symmetric padding and no bias. */
  public static Conv of(int kernel, int in, int out) {
    return of(1, kernel, in, out);
  }

  /** Sets the channels of the input. */
  Conv in(int channels) {
    return new Conv(
        kernelHeight,
        kernelWidth,
        channels,
        out,
        strideHeight,
        strideWidth,
        dilation,
        groups,
        padding,
        hasBias);
  }

  /** Sets both strides. */
  public Conv stride(int stride) {
    return stride(stride, stride);
  }

  /** Sets the strides. */
  public Conv stride(int height, int width) {
    return new Conv(
        kernelHeight, kernelWidth, in, out, height, width, dilation, groups, padding, hasBias);
  }

  /** Sets the dilation in both dimensions. */
  public Conv dilation(int cells) {
    return new Conv(
        kernelHeight,
        kernelWidth,
        in,
        out,
        strideHeight,
        strideWidth,
        cells,
        groups,
        padding,
        hasBias);
  }

  /** Sets the number of groups. */
  public Conv groups(int count) {
    return new Conv(
        kernelHeight,
        kernelWidth,
        in,
        out,
        strideHeight,
        strideWidth,
        dilation,
        count,
        padding,
        hasBias);
  }

  /** Sets the padding. */
  public Conv padding(Padding kind) {
    return new Conv(
        kernelHeight,
        kernelWidth,
        in,
        out,
        strideHeight,
        strideWidth,
        dilation,
        groups,
        kind,
        hasBias);
  }

  /** Adds a bias. */
  public Conv bias() {
    return new Conv(
        kernelHeight,
        kernelWidth,
        in,
        out,
        strideHeight,
        strideWidth,
        dilation,
        groups,
        padding,
        true);
  }
}
