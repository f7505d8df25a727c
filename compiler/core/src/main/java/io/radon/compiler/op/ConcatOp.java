package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.List;

/** Values side by side, along the channels. */
final class ConcatOp extends JoinOp {
  @Override
  public String name() {
    return "concat";
  }

  @Override
  public String description() {
    return "the branches side by side, along the channels";
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    Shape first = inputs.get(0);
    long channels = 0;
    for (Shape other : inputs) {
      if (other.rank() != first.rank()
          || other.height() != first.height()
          || other.width() != first.width()) {
        return OpResult.fault(DiagnosticCode.BRANCHES_DIFFER, name(), first, other);
      }
      channels += other.channels();
    }
    if (channels > OpParameter.MAX_CHANNELS) {
      return OpResult.fault(
          DiagnosticCode.VECTOR_TOO_LONG, first, OpParameter.MAX_CHANNELS, channels);
    }
    List<Integer> sizes = new ArrayList<>(first.sizes());
    sizes.set(sizes.size() - 1, (int) channels);
    return OpResult.of(new Shape(sizes));
  }
}
