package io.radon.runtime.train;

import io.radon.runtime.data.Erasing;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** Sets rectangles of pictures to 0. */
final class Erased {
  private static final double LEAST_AREA = 0.02;
  private static final double MOST_AREA = 0.33;
  private static final double MOST_RATIO = 3.3;
  private static final double LEAST_RATIO = 0.3;

  private final Ops tf;
  private final Erasing step;

  Erased(Ops tf, Erasing step) {
    this.tf = tf;
    this.step = step;
  }

  /**
   * Erases where it is drawn.
   *
   * @param images [N, height, width, channels]
   * @param units [5, N] in {@code [0, 1)}: whether, the area, the ratio, the top, the left
   */
  Operand<TFloat32> apply(Operand<TFloat32> images, Operand<TFloat32> units) {
    long height = images.shape().get(1);
    long width = images.shape().get(2);
    Operand<TFloat32> area =
        between(row(units, 1), LEAST_AREA * height * width, MOST_AREA * height * width);
    Operand<TFloat32> ratio =
        tf.math.exp(between(row(units, 2), Math.log(LEAST_RATIO), Math.log(MOST_RATIO)));
    Operand<TFloat32> rows = side(tf.math.mul(area, ratio), height);
    Operand<TFloat32> columns = side(tf.math.div(area, ratio), width);
    Operand<TBool> chosen = tf.math.less(row(units, 0), tf.constant((float) step.probability()));
    Operand<TBool> down = inside(row(units, 3), rows, height, new int[] {1, (int) height, 1, 1});
    Operand<TBool> across = inside(row(units, 4), columns, width, new int[] {1, 1, (int) width, 1});
    Operand<TBool> erased = tf.math.logicalAnd(chosen, tf.math.logicalAnd(down, across));
    return tf.select(erased, tf.zerosLike(images), images);
  }

  /** Whether a place lies in the range of a length whose start is drawn. */
  private Operand<TBool> inside(
      Operand<TFloat32> unit, Operand<TFloat32> length, long size, int[] shape) {
    Operand<TFloat32> free = tf.math.sub(tf.constant((float) (size + 1)), length);
    Operand<TFloat32> start = tf.math.floor(tf.math.mul(unit, free));
    Operand<TFloat32> places =
        tf.reshape(
            tf.range(tf.constant(0f), tf.constant((float) size), tf.constant(1f)),
            tf.constant(shape));
    return tf.math.logicalAnd(
        tf.math.greaterEqual(places, start), tf.math.less(places, tf.math.add(start, length)));
  }

  /** The root, as a whole number of pixels between 1 and the picture's side. */
  private Operand<TFloat32> side(Operand<TFloat32> square, long most) {
    return tf.clipByValue(
        tf.math.rint(tf.math.sqrt(square)), tf.constant(1f), tf.constant((float) most));
  }

  private Operand<TFloat32> between(Operand<TFloat32> unit, double least, double most) {
    return tf.math.add(
        tf.math.mul(unit, tf.constant((float) (most - least))), tf.constant((float) least));
  }

  /** [N, 1, 1, 1]. */
  private Operand<TFloat32> row(Operand<TFloat32> units, int number) {
    Operand<TFloat32> row =
        tf.slice(units, tf.constant(new int[] {number, 0}), tf.constant(new int[] {1, -1}));
    return tf.reshape(row, tf.constant(new int[] {-1, 1, 1, 1}));
  }
}
