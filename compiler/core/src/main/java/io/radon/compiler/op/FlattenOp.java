package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.shape.Shape;
import java.util.List;

/** All numbers of an image in one vector; a vector stays as it is. */
final class FlattenOp implements OpDefinition {
  @Override
  public String name() {
    return "flatten";
  }

  @Override
  public String description() {
    return "image to vector, row by row";
  }

  @Override
  public boolean rearranges() {
    return true;
  }

  @Override
  public boolean isLinear() {
    return true;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    Shape image = inputs.get(0);
    if (!image.hasPlaces()) {
      return OpResult.forward(image);
    }
    long numbers = (long) image.height() * image.width() * image.channels();
    return numbers > OpParameter.MAX_CHANNELS * 16L
        ? OpResult.fault(
            DiagnosticCode.VECTOR_TOO_LONG, image, OpParameter.MAX_CHANNELS * 16L, numbers)
        : OpResult.of(Shape.vector((int) numbers));
  }
}
