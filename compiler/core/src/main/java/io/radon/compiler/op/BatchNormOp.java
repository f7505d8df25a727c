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

/** Batch normalisation over the channels, as PyTorch's. */
final class BatchNormOp implements OpDefinition {
  private static final List<OpParameter> PARAMETERS =
      List.of(
          OpParameter.decimal(
              "epsilon", new DecimalAttribute(1e-5), 1e-12, 1, "added to the variance"),
          OpParameter.decimal(
              "decay", new DecimalAttribute(0.9), 0, 1, "share of the running statistics kept"));

  @Override
  public String name() {
    return "batch_norm";
  }

  @Override
  public String description() {
    return "batch normalisation";
  }

  @Override
  public String kind() {
    return "norm";
  }

  @Override
  public List<OpParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("channels", new IntAttribute(inputs.get(0).channels()));
    attributes.put("epsilon", arguments.decimal("epsilon"));
    attributes.put("decay", arguments.decimal("decay"));
    return OpResult.of(attributes, inputs.get(0));
  }

  @Override
  public long trainable(OpNode node) {
    return 2 * whole(node, "channels");
  }
}
