package io.radon.compiler.op;

import static io.radon.compiler.op.OpDefinition.whole;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The positive part and a learned share of the negative one. */
final class PreluOp implements OpDefinition {
  private static final List<OpParameter> PARAMETERS =
      List.of(
          OpParameter.decimal(
              "init", new DecimalAttribute(0.25), -1, 1, "the share before training"),
          OpParameter.flag(
              "shared",
              new BooleanAttribute(false),
              "whether all channels have one share instead of one each"));

  @Override
  public String name() {
    return "prelu";
  }

  @Override
  public String description() {
    return "x, or a learned share of it where x is negative (He et al., 2015, \"Delving Deep\")";
  }

  @Override
  public List<OpParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public boolean isActivation() {
    return true;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    Shape input = inputs.get(0);
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put(
        "slopes", new IntAttribute(arguments.flag("shared").value() ? 1 : input.channels()));
    attributes.put("init", arguments.decimal("init"));
    return OpResult.of(attributes, input);
  }

  @Override
  public List<OpWeight> weights(OpNode node) {
    return List.of(OpWeight.vector("slope", whole(node, "slopes")));
  }

  @Override
  public long trainable(OpNode node) {
    return whole(node, "slopes");
  }
}
