package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.shape.Shape;
import java.util.List;

/** The product of values; a value for each channel goes with every place of an image. */
final class MulOp extends JoinOp {
  @Override
  public String name() {
    return "mul";
  }

  @Override
  public String description() {
    return "product of the branches, a value per channel spread over the image";
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    Shape whole = inputs.get(main(inputs));
    for (Shape other : inputs) {
      if (!other.equals(whole) && !perChannel(other, whole)) {
        return OpResult.fault(DiagnosticCode.BRANCHES_DIFFER, name(), whole, other);
      }
    }
    return OpResult.of(whole);
  }

  /** The first input of the largest image: the one the others are spread over. */
  static int main(List<Shape> inputs) {
    int best = 0;
    for (int i = 1; i < inputs.size(); i++) {
      if (places(inputs.get(i)) > places(inputs.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static long places(Shape shape) {
    return shape.hasPlaces() ? (long) shape.height() * shape.width() + 1 : 0;
  }

  private static boolean perChannel(Shape other, Shape whole) {
    return other.channels() == whole.channels() && other.height() == 1 && other.width() == 1;
  }
}
