package io.radon.runtime.transfer;

/** What a variable is to its layer. */
public enum WeightKind {
  /** The kernel of a convolution of images, [height, width, in / groups, out]. */
  IMAGE_KERNEL,
  /** The kernel of a convolution of sequences, [length, in / groups, out]. */
  SEQUENCE_KERNEL,
  /** The kernel of a dense layer, [in, out]. */
  DENSE_KERNEL,
  /** What a convolution or a dense layer adds, [out]. */
  BIAS,
  /** What a norm multiplies with, [channels]. */
  SCALE,
  /** What a norm adds, [channels]. */
  OFFSET,
  /** A norm's running mean, [channels]. */
  MEAN,
  /** A norm's running variance, [channels]. */
  VARIANCE,
  /** The factors of a scale layer, [channels]. */
  FACTOR,
  /** The slopes of a PReLU, [channels] or [1]. */
  SLOPE;

  /** Whether it is a kernel. */
  public boolean isKernel() {
    return this == IMAGE_KERNEL || this == SEQUENCE_KERNEL || this == DENSE_KERNEL;
  }

  /** Whether it belongs to a norm. */
  public boolean isOfNorm() {
    return this == SCALE || this == OFFSET || this == MEAN || this == VARIANCE;
  }

  /** The kind that the last part of a variable's name and its number of dimensions mean. */
  static WeightKind of(String role, int dimensions) {
    return switch (role) {
      case "kernel" ->
          dimensions == 4 ? IMAGE_KERNEL : dimensions == 3 ? SEQUENCE_KERNEL : DENSE_KERNEL;
      case "bias" -> BIAS;
      case "scale" -> SCALE;
      case "offset" -> OFFSET;
      case "mean" -> MEAN;
      case "variance" -> VARIANCE;
      case "factor" -> FACTOR;
      case "slope" -> SLOPE;
      default -> throw new IllegalArgumentException("no layer has a `" + role + "`");
    };
  }
}
