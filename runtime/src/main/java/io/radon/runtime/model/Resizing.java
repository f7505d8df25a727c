package io.radon.runtime.model;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.image.ResizeNearestNeighbor;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Spells blurs and larger images in operations whose gradients are right. */
final class Resizing {
  private Resizing() {}

  /**
   * A binomial blur with a stride; the image is mirrored by {@code (stride - 1 + taps - 1) / 2}
   * cells on each side.
   */
  static Operand<TFloat32> blurred(
      Ops tf,
      Operand<TFloat32> x,
      int tapsHeight,
      int tapsWidth,
      int strideHeight,
      int strideWidth) {
    int rows = (strideHeight - 1 + tapsHeight - 1) / 2;
    int columns = (strideWidth - 1 + tapsWidth - 1) / 2;
    Operand<TFloat32> padded = Borders.around(tf, x, Border.of(rows, columns).reflect());
    boolean square = strideHeight == strideWidth;
    int stride = square ? strideHeight : 1;
    Operand<TFloat32> y =
        tf.nn.depthwiseConv2dNative(
            padded,
            binomial(tf, tapsHeight, tapsWidth, Math.toIntExact(x.shape().get(3))),
            List.of(1L, (long) stride, (long) stride, 1L),
            "VALID");
    return square ? y : Borders.subsampled(tf, y, strideHeight, strideWidth);
  }

  /** [rows, columns, channels, 1]: the products of two rows of Pascal's triangle, of sum 1. */
  private static Operand<TFloat32> binomial(Ops tf, int rows, int columns, int channels) {
    double[] down = binomial(rows);
    double[] across = binomial(columns);
    float[] values = new float[rows * columns * channels];
    for (int i = 0; i < values.length; i++) {
      int cell = i / channels;
      values[i] = (float) (down[cell / columns] * across[cell % columns]);
    }
    return tf.constant(Shape.of(rows, columns, channels, 1), DataBuffers.of(values));
  }

  /** A row of Pascal's triangle over its sum. */
  private static double[] binomial(int taps) {
    double[] row = new double[taps];
    row[0] = Math.pow(0.5, taps - 1);
    for (int i = 1; i < taps; i++) {
      for (int j = i; j > 0; j--) {
        row[j] += row[j - 1];
      }
    }
    return row;
  }

  static Operand<TFloat32> nearest(Ops tf, Operand<TFloat32> x, int height, int width) {
    return tf.image.resizeNearestNeighbor(
        x, size(tf, x, height, width), ResizeNearestNeighbor.halfPixelCenters(true));
  }

  static Operand<TFloat32> bilinear(Ops tf, Operand<TFloat32> x, int height, int width) {
    return tf.image.resizeBilinear(
        x, size(tf, x, height, width), ResizeBilinear.halfPixelCenters(true));
  }

  private static Operand<TInt32> size(Ops tf, Operand<TFloat32> x, int height, int width) {
    Shape shape = x.shape();
    return tf.constant(
        new int[] {Math.toIntExact(shape.get(1) * height), Math.toIntExact(shape.get(2) * width)});
  }
}
