package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.shape.Shape;
import java.util.List;

/** The average or the largest number of each channel: an image becomes a vector. */
record GlobalPoolOp(String name, String description) implements OpDefinition {
  @Override
  public boolean isGlobal() {
    return true;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    Shape image = inputs.get(0);
    return image.hasPlaces()
        ? OpResult.of(Shape.vector(image.channels()))
        : OpResult.fault(DiagnosticCode.IMAGE_NEEDED, name, image.describe());
  }
}
