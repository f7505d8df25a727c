package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.shape.Padding;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.shape.WindowArithmetic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every stride-th row and column, from the first. */
final class SubsampleOp implements OpDefinition {
  private static final List<OpParameter> PARAMETERS =
      List.of(OpParameter.size("stride", Window.ONE, "the step"));

  @Override
  public String name() {
    return "subsample";
  }

  @Override
  public String description() {
    return "every stride-th row and column";
  }

  @Override
  public List<OpParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public boolean isLinear() {
    return true;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    Shape image = inputs.get(0);
    int height = arguments.number("stride_height");
    int width = arguments.number("stride_width");
    if (height == 1 && width == 1) {
      return OpResult.forward(image);
    }
    if (!image.hasPlaces()) {
      return OpResult.fault(DiagnosticCode.IMAGE_NEEDED, name(), image.describe());
    }
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    Window.put(attributes, arguments, "stride", image);
    return OpResult.of(
        attributes,
        image.with(every(image.height(), height), every(image.width(), width), image.channels()));
  }

  private static int every(int size, int stride) {
    return (int) WindowArithmetic.output(size, 1, stride, 1, Padding.VALID, false);
  }
}
