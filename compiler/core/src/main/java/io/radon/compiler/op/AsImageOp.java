package io.radon.compiler.op;

import io.radon.compiler.shape.Shape;
import java.util.List;

/** A vector as an image of 1x1, inserted where a convolution follows a vector. */
final class AsImageOp implements OpDefinition {
  @Override
  public String name() {
    return "as_image";
  }

  @Override
  public String description() {
    return "vector to 1x1 image";
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
    return OpResult.of(Shape.image(1, 1, inputs.get(0).channels()));
  }
}
