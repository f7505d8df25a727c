package io.radon.compiler.op;

import io.radon.compiler.shape.Shape;
import java.util.List;

/** A vector as one place, inserted where a convolution follows a vector. */
record AsImageOp(String name, String description, Shape place) implements OpDefinition {
  /** In networks of images. */
  static AsImageOp image() {
    return new AsImageOp("as_image", "vector to 1x1 image", Shape.image(1, 1, 1));
  }

  /** In networks of sequences. */
  static AsImageOp sequence() {
    return new AsImageOp("as_sequence", "vector to sequence of one place", Shape.sequence(1, 1));
  }

  @Override
  public boolean written() {
    return false;
  }

  @Override
  public boolean isLinear() {
    return true;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    return OpResult.of(place.with(1, 1, inputs.get(0).channels()));
  }
}
