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
 * @param channelsSure whether the number of channels is known, which a convolution after the error
 *     settles
 */
record Wire(
    ValueRef value, Shape shape, Stride stride, Reach reach, boolean sure, boolean channelsSure) {
  Wire(ValueRef value, Shape shape, Stride stride, Reach reach, boolean sure) {
    this(value, shape, stride, reach, sure, sure);
  }

  /** What enters a body. */
  static Wire entering(Wire outside, Reach reach) {
    return new Wire(
        new ValueRef(0), outside.shape, Stride.ONE, reach, outside.sure, outside.channelsSure);
  }

  /** What enters a body, of a shape that is known or not. */
  static Wire entering(Shape shape, Reach reach, boolean sure) {
    return new Wire(new ValueRef(0), shape, Stride.ONE, reach, sure);
  }

  Wire with(Reach other) {
    return new Wire(value, shape, stride, other, sure, channelsSure);
  }

  /** The same after an error. */
  Wire doubtful() {
    return channelsSure ? new Wire(value, shape, stride, reach, false, false) : this;
  }

  /** The same after an error that leaves the number of channels as it is. */
  Wire placesDoubtful() {
    return new Wire(value, shape, stride, reach, false, channelsSure);
  }

  /** The same, of which the number of channels is known whatever came before. */
  Wire ofChannels(int channels) {
    Shape known =
        shape.hasPlaces()
            ? shape.isSequence()
                ? Shape.sequence(shape.width(), channels)
                : Shape.image(shape.height(), shape.width(), channels)
            : Shape.vector(channels);
    return new Wire(value, known, stride, reach, sure, true);
  }

  Wire shaped(Shape known) {
    return new Wire(value, known, stride, reach, true);
  }
}
