package io.radon.runtime.model;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Spells pooling as a pad and a VALID window, since MaxPool has no gradient with explicit pads. */
final class Pooling {
  private final Ops tf;
  private final Operand<TFloat32> x;
  private final Pool options;
  private final Window height;
  private final Window width;
  private final int moreRows;
  private final int moreColumns;

  Pooling(Ops tf, Operand<TFloat32> x, Pool options) {
    this.tf = tf;
    this.x = x;
    this.options = options;
    this.height = Window.of(x.shape().get(1), options.kernelHeight(), options.strideHeight(), 1);
    this.width = Window.of(x.shape().get(2), options.kernelWidth(), options.strideWidth(), 1);
    this.moreRows = options.ceilMode() ? height.toCeiling(options.padding()) : 0;
    this.moreColumns = options.ceilMode() ? width.toCeiling(options.padding()) : 0;
  }

  Operand<TFloat32> maximum() {
    Operand<TFloat32> padded = isNative() ? x : padded(-Float.MAX_VALUE);
    return tf.nn.maxPool(
        padded,
        tf.constant(new int[] {1, options.kernelHeight(), options.kernelWidth(), 1}),
        tf.constant(new int[] {1, options.strideHeight(), options.strideWidth(), 1}),
        padding());
  }

  Operand<TFloat32> average() {
    if (isNative() && !(options.countPadding() && padding().equals("SAME"))) {
      return averageOf(x, padding());
    }
    Operand<TFloat32> sums = averageOf(padded(0), "VALID");
    return tf.math.mul(sums, shares());
  }

  /** TensorFlow's SAME leaves padded cells out of a maximum and of an average. */
  private boolean isNative() {
    return moreRows == 0
        && moreColumns == 0
        && height.isNative(options.padding())
        && width.isNative(options.padding());
  }

  private String padding() {
    return isNative() && options.padding() != Padding.VALID ? "SAME" : "VALID";
  }

  private Operand<TFloat32> averageOf(Operand<TFloat32> value, String padding) {
    return tf.nn.avgPool(
        value,
        List.of(1L, (long) options.kernelHeight(), (long) options.kernelWidth(), 1L),
        List.of(1L, (long) options.strideHeight(), (long) options.strideWidth(), 1L),
        padding);
  }

  private Operand<TFloat32> padded(float value) {
    Padding padding = options.padding();
    return Borders.padded(
        tf,
        x,
        height.before(padding),
        height.after(padding) + moreRows,
        width.before(padding),
        width.after(padding) + moreColumns,
        value);
  }

  /** [1, rows, columns, 1]: cells of the kernel over cells that count, for each window. */
  private Operand<TFloat32> shares() {
    int[] rows = counted(height, moreRows);
    int[] columns = counted(width, moreColumns);
    float[] shares = new float[rows.length * columns.length];
    double cells = (double) height.kernel() * width.kernel();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        shares[row * columns.length + column] =
            (float) (cells / ((double) rows[row] * columns[column]));
      }
    }
    return tf.constant(Shape.of(1, rows.length, columns.length, 1), DataBuffers.of(shares));
  }

  /** For each window, how many of its cells count; those added for the ceiling never do. */
  private int[] counted(Window window, int more) {
    int before = window.before(options.padding());
    int padded = window.padded(options.padding());
    int from = options.countPadding() ? 0 : before;
    int to = options.countPadding() ? padded : before + window.size();
    int[] counts = new int[(padded + more - window.kernel()) / window.stride() + 1];
    for (int i = 0; i < counts.length; i++) {
      int start = i * window.stride();
      counts[i] = Math.min(to, start + window.kernel()) - Math.max(from, start);
    }
    return counts;
  }
}
