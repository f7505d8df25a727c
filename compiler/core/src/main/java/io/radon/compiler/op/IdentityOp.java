package io.radon.compiler.op;

import io.radon.compiler.shape.Shape;
import java.util.List;

/** Nothing: what enters leaves. */
final class IdentityOp implements OpDefinition {
  @Override
  public String name() {
    return "identity";
  }

  @Override
  public String description() {
    return "no layer at all";
  }

  @Override
  public boolean elementwise() {
    return true;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    return OpResult.forward(inputs.get(0));
  }
}
