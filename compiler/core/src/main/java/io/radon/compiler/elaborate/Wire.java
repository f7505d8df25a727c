package io.radon.compiler.elaborate;

import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A value on its way through a body.
 *
 * @param shape null after an error, which silences all that follows
 */
record Wire(ValueRef value, @Nullable Shape shape, Stride stride) {
  private static final Wire ERROR = new Wire(new ValueRef(0), null, Stride.ONE);

  static Wire error() {
    return ERROR;
  }

  boolean wrong() {
    return shape == null;
  }
}
