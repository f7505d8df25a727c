package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same numbers in the same order, under other sizes. */
final class ReshapeOp implements OpDefinition {
  private static final List<OpParameter> PARAMETERS =
      List.of(OpParameter.shape("shape", "the sizes that come out; one for a vector"));

  @Override
  public String name() {
    return "reshape";
  }

  @Override
  public String description() {
    return "the same numbers in the same order, under other sizes";
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
    Shape input = inputs.get(0);
    Shape shape = arguments.shape("shape");
    if (shape.equals(input)) {
      return OpResult.forward(input);
    }
    if (numbers(shape) != numbers(input)) {
      return OpResult.fault(
              DiagnosticCode.NUMBERS_LOST, numbers(input), input, numbers(shape), shape)
          .at("shape");
    }
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    List<String> names = arguments.axes("shape");
    for (int i = 0; i < names.size(); i++) {
      attributes.put(names.get(i), new IntAttribute(shape.sizes().get(i)));
    }
    return OpResult.of(attributes, shape);
  }

  private static long numbers(Shape shape) {
    return OpDefinition.product(shape.sizes().stream().mapToLong(Integer::longValue).toArray());
  }
}
