package io.radon.compiler.elaborate;

import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.shape.Shape;

/**
 * A value on its way through a body.
 *
 * @param sure whether the shape is known. After an error it is a guess: what follows is still
 *     looked at, but nothing that depends on the shape is told.
 */
record Wire(ValueRef value, Shape shape, Stride stride, boolean sure) {
  /** What enters a body. */
  static Wire entering(Shape shape, boolean sure) {
    return new Wire(new ValueRef(0), shape, Stride.ONE, sure);
  }

  /** The same after an error. */
  Wire doubtful() {
    return sure ? new Wire(value, shape, stride, false) : this;
  }

  Wire shaped(Shape known) {
    return new Wire(value, known, stride, true);
  }
}
