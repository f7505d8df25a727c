package io.radon.compiler.op;

import static io.radon.compiler.op.OpDefinition.whole;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A normalisation with a learned scale and offset for each channel. */
abstract class NormOp implements OpDefinition {
  @Override
  public String kind() {
    return "norm";
  }

  @Override
  public boolean isNorm() {
    return true;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    Shape input = inputs.get(0);
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("channels", new IntAttribute(input.channels()));
    for (OpParameter parameter : parameters()) {
      attributes.put(parameter.name(), arguments.value(parameter.name()));
    }
    return OpResult.of(attributes, input);
  }

  @Override
  public List<OpWeight> weights(OpNode node) {
    long channels = whole(node, "channels");
    return List.of(OpWeight.vector("scale", channels), OpWeight.vector("offset", channels));
  }

  @Override
  public long trainable(OpNode node) {
    return 2 * whole(node, "channels");
  }
}
