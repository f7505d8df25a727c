package io.radon.runtime.tensor;

import org.tensorflow.ndarray.Shape;

/** Unsigned bytes in row-major order, as a run gave them. Whoever takes them owns the array. */
public final class ByteArray {
  private final Shape shape;
  private final byte[] values;

  ByteArray(Shape shape, byte[] values) {
    this.shape = shape;
    this.values = values;
  }

  /** The sizes. */
  public Shape shape() {
    return shape;
  }

  /** The bytes, not copied. */
  public byte[] values() {
    return values;
  }
}
