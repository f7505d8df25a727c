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

  /** Adds a border of any kind. */
  static Operand<TFloat32> around(Ops tf, Operand<TFloat32> x, Border border) {
    int top = border.height();
    int left = border.width();
    int bottom = top + border.moreHeight();
    int right = left + border.moreWidth();
    return switch (border.fill()) {
      case ZERO -> padded(tf, x, top, bottom, left, right, 0);
      case REFLECT ->
          tf.mirrorPad(
              x,
              tf.constant(new int[][] {{0, 0}, {top, bottom}, {left, right}, {0, 0}}),
              "REFLECT");
      case REPLICATE -> repeated(tf, repeated(tf, x, 1, top, bottom), 2, left, right);
    };
  }

  /** The first and the last of an axis again and again. */
  private static Operand<TFloat32> repeated(
      Ops tf, Operand<TFloat32> x, int axis, int before, int after) {
    int size = Math.toIntExact(x.shape().get(axis));
    int[] places = new int[before + size + after];
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.min(Math.max(i - before, 0), size - 1);
    }
    return before + after == 0 ? x : tf.gather(x, tf.constant(places), tf.constant(axis));
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
