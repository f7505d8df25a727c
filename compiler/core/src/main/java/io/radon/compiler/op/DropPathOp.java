package io.radon.compiler.op;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stochastic depth: whole images are dropped at random in training and the rest scaled up. */
final class DropPathOp implements OpDefinition {
  private static final List<OpParameter> PARAMETERS =
      List.of(OpParameter.decimal("rate", null, 0, 0.999, "share of the images dropped"));

  @Override
  public String name() {
    return "drop_path";
  }

  @Override
  public String description() {
    return "stochastic depth: in training the value of an image is 0 at random, the others are"
        + " scaled by 1 / (1 - rate) (Huang et al., 2016)";
  }

  @Override
  public List<OpParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public boolean elementwise() {
    return true;
  }

  @Override
  public boolean isLinear() {
    return true;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    if (arguments.decimal("rate").value() == 0) {
      return OpResult.forward(inputs.get(0));
    }
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("rate", arguments.decimal("rate"));
    return OpResult.of(attributes, inputs.get(0));
  }
}
