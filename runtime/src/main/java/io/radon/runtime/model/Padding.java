package io.radon.runtime.model;

/** How a window layer treats the border. */
public enum Padding {
  /** TensorFlow's: the output has ceil(size / stride) positions, an odd cell goes to the end. */
  SAME,
  /** None. */
  VALID,
  /** The paper's and PyTorch's: (kernel - 1) / 2 cells on both sides, times the dilation. */
  SYMMETRIC
}
