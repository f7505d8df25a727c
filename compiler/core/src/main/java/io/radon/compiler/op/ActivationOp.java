package io.radon.compiler.op;

import io.radon.compiler.shape.Shape;
import java.util.List;

/** An activation: one function on each number. */
record ActivationOp(String name, String description) implements OpDefinition {
  @Override
  public boolean elementwise() {
    return true;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    return OpResult.of(inputs.get(0));
  }
}
