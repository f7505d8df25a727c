package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.TextAttribute;
import io.radon.compiler.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows, columns and channels in another order. */
final class PermuteOp implements OpDefinition {
  private static final List<OpParameter> PARAMETERS =
      List.of(
          OpParameter.word(
              "order",
              null,
              Words.ORDERS,
              "what becomes rows, columns and channels: `chw` makes rows of the channels"));

  @Override
  public String name() {
    return "permute";
  }

  @Override
  public String description() {
    return "rows, columns and channels in another order";
  }

  @Override
  public List<OpParameter> parameters() {
    return PARAMETERS;
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
    String order = arguments.word("order");
    if (!image.isImage()) {
      return OpResult.fault(DiagnosticCode.IMAGE_NEEDED, name(), image.describe());
    }
    List<Integer> sizes =
        order.chars().mapToObj(axis -> image.sizes().get("hwc".indexOf(axis))).toList();
    if (sizes.get(2) > OpParameter.MAX_CHANNELS) {
      return OpResult.fault(
          DiagnosticCode.VECTOR_TOO_LONG, image, OpParameter.MAX_CHANNELS, sizes.get(2));
    }
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("order", new TextAttribute(order));
    return OpResult.of(attributes, new Shape(sizes));
  }
}
