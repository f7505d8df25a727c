package io.radon.compiler.op;

import static io.radon.compiler.op.OpDefinition.whole;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A learned factor for each channel. */
final class ScaleOp implements OpDefinition {
  private static final List<OpParameter> PARAMETERS =
      List.of(
          OpParameter.decimal(
              "init", new DecimalAttribute(1.0), -1000, 1000, "the factors before training"));

  @Override
  public String name() {
    return "scale";
  }

  @Override
  public String description() {
    return "each channel times a learned factor (LayerScale: Touvron et al., 2021)";
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
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("channels", new IntAttribute(inputs.get(0).channels()));
    attributes.put("init", arguments.decimal("init"));
    return OpResult.of(attributes, inputs.get(0));
  }

  @Override
  public List<OpWeight> weights(OpNode node) {
    return List.of(OpWeight.vector("factor", whole(node, "channels")));
  }

  @Override
  public long trainable(OpNode node) {
    return whole(node, "channels");
  }
}
