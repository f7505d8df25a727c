package io.radon.compiler.elaborate;

import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.shape.Shape;

/**
 * A value on its way through a body.
 *
 * @param stride how much smaller than what entered the body it is
 * @param reach how it lies over the network's input
 * @param sure whether the shape is known. After an error it is a guess: what follows is still
 *     looked at, but nothing that depends on the shape is told.
 */
record Wire(ValueRef value, Shape shape, Stride stride, Reach reach, boolean sure) {
  /** What enters a body. */
  static Wire entering(Shape shape, Reach reach, boolean sure) {
    return new Wire(new ValueRef(0), shape, Stride.ONE, reach, sure);
  }

  Wire with(Reach other) {
    return new Wire(value, shape, stride, other, sure);
  }

  /** The same after an error. */
  Wire doubtful() {
    return sure ? new Wire(value, shape, stride, reach, false) : this;
  }

  Wire shaped(Shape known) {
    return new Wire(value, known, stride, reach, true);
  }
}
