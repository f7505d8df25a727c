package io.radon.runtime.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;

/**
 * The places of values: rows and columns of images, the one row of a sequence, none of a vector.
 */
final class Places {
  private Places() {}

  static boolean isSequence(Operand<TFloat32> x) {
    return x.shape().numDimensions() == 3;
  }

  /** Applies a layer of images; a sequence, [N, length, channels], is an image of one row to it. */
  static Operand<TFloat32> onImages(
      Ops tf, Operand<TFloat32> x, UnaryOperator<Operand<TFloat32>> layer) {
    if (!isSequence(x)) {
      return layer.apply(x);
    }
    Operand<TFloat32> y = layer.apply(tf.expandDims(x, tf.constant(1)));
    return tf.squeeze(y, Squeeze.axis(List.of(1L)));
  }

  /** The dimensions between the batch and the channels. */
  static int[] axes(Operand<TFloat32> x) {
    int[] axes = new int[x.shape().numDimensions() - 2];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = i + 1;
    }
    return axes;
  }

  /** [N, channels], or an image or sequence of one place, with {@code dimensions} dimensions. */
  static Operand<TFloat32> single(Ops tf, Operand<TFloat32> x, int dimensions) {
    if (x.shape().numDimensions() == dimensions) {
      return x;
    }
    int[] sizes = new int[dimensions];
    Arrays.fill(sizes, 1);
    sizes[0] = -1;
    sizes[dimensions - 1] = Math.toIntExact(x.shape().get(x.shape().numDimensions() - 1));
    return tf.reshape(x, tf.constant(sizes));
  }

  /** How many places there are. */
  static long count(Operand<TFloat32> x) {
    long count = 1;
    for (int axis : axes(x)) {
      count *= x.shape().get(axis);
    }
    return count;
  }
}
