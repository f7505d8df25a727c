package io.radon.runtime.model;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.index.Indices;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Adds cells around the rows and columns of images, and leaves some out. */
final class Borders {
  private Borders() {}

  /** Adds rows above and below and columns left and right, all of {@code value}. */
  static Operand<TFloat32> padded(
      Ops tf, Operand<TFloat32> x, int top, int bottom, int left, int right, float value) {
    if (top == 0 && bottom == 0 && left == 0 && right == 0) {
      return x;
    }
    var paddings = tf.constant(new int[][] {{0, 0}, {top, bottom}, {left, right}, {0, 0}});
    return tf.pad(x, paddings, tf.constant(value));
  }

  /** Every {@code strideHeight}-th row and {@code strideWidth}-th column, from the first. */
  static Operand<TFloat32> subsampled(
      Ops tf, Operand<TFloat32> x, int strideHeight, int strideWidth) {
    if (strideHeight == 1 && strideWidth == 1) {
      return x;
    }
    return tf.stridedSlice(
        x, Indices.all(), Indices.step(strideHeight), Indices.step(strideWidth), Indices.all());
  }
}
