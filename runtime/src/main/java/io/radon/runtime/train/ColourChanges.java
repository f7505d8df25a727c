package io.radon.runtime.train;

import io.radon.runtime.data.ColourJitter;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/** Changes of the colours of [N, height, width, 3] pictures between 0 and 1. */
final class ColourChanges {
  /**
   * Of ImageNet's colours between 0 and 1, a component a row; as fb.resnet.torch publishes them.
   */
  private static final float[][] COMPONENTS = {
    {-0.5675f, -0.5808f, -0.5836f}, {0.7192f, -0.0045f, -0.6948f}, {0.4009f, -0.8140f, 0.4203f}
  };

  private static final float[] EIGENVALUES = {0.2175f, 0.0188f, 0.0045f};

  /** ITU-R 601-2 luma, as torchvision's grey has it. */
  private static final float[] LUMA = {0.2989f, 0.587f, 0.114f};

  private final Ops tf;

  ColourChanges(Ops tf) {
    this.tf = tf;
  }

  /**
   * Adds to each picture its draws times eigenvalues times components.
   *
   * @param draws [N, 3]
   */
  Operand<TFloat32> alongComponents(Operand<TFloat32> images, Operand<TFloat32> draws) {
    Operand<TFloat32> weights = tf.math.mul(draws, tf.constant(EIGENVALUES));
    Operand<TFloat32> offsets = tf.linalg.matMul(weights, tf.constant(COMPONENTS));
    return tf.math.add(images, tf.reshape(offsets, tf.constant(new int[] {-1, 1, 1, 3})));
  }

  /**
   * Changes brightness, contrast and saturation, in this order; each result is kept between 0 and
   * 1.
   *
   * @param units [3, N] in {@code [0, 1)}
   */
  Operand<TFloat32> jittered(
      Operand<TFloat32> images, ColourJitter jitter, Operand<TFloat32> units) {
    Operand<TFloat32> bright =
        blend(images, tf.constant(0f), factor(units, 0, jitter.brightness()));
    Operand<TFloat32> mean =
        tf.math.mean(grey(bright), tf.constant(new int[] {1, 2, 3}), Mean.keepDims(true));
    Operand<TFloat32> contrasted = blend(bright, mean, factor(units, 1, jitter.contrast()));
    return blend(contrasted, grey(contrasted), factor(units, 2, jitter.saturation()));
  }

  /** [N, 1, 1, 1], between 1 - range and 1 + range. */
  private Operand<TFloat32> factor(Operand<TFloat32> units, int row, double range) {
    Operand<TFloat32> unit =
        tf.slice(units, tf.constant(new int[] {row, 0}), tf.constant(new int[] {1, -1}));
    Operand<TFloat32> factor =
        tf.math.add(
            tf.math.mul(unit, tf.constant((float) (2 * range))), tf.constant((float) (1 - range)));
    return tf.reshape(factor, tf.constant(new int[] {-1, 1, 1, 1}));
  }

  private Operand<TFloat32> blend(
      Operand<TFloat32> images, Operand<TFloat32> other, Operand<TFloat32> factor) {
    Operand<TFloat32> mixed =
        tf.math.add(
            tf.math.mul(images, factor), tf.math.mul(other, tf.math.sub(tf.constant(1f), factor)));
    return tf.clipByValue(mixed, tf.constant(0f), tf.constant(1f));
  }

  private Operand<TFloat32> grey(Operand<TFloat32> images) {
    Operand<TFloat32> weighted = tf.math.mul(images, tf.constant(LUMA));
    return tf.reduceSum(weighted, tf.constant(3), ReduceSum.keepDims(true));
  }
}
