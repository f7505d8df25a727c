package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.shape.Shape;
import java.util.List;

/** The sum of values of one shape. */
final class AddOp extends JoinOp {
  @Override
  public String name() {
    return "add";
  }

  @Override
  public String description() {
    return "sum of the branches";
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    Shape first = inputs.get(0);
    for (Shape other : inputs) {
      if (!other.equals(first)) {
        return OpResult.fault(DiagnosticCode.BRANCHES_DIFFER, name(), first, other);
      }
    }
    return OpResult.of(first);
  }
}
