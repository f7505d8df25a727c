package io.radon.compiler.op;

import static io.radon.compiler.op.OpDefinition.isTrue;
import static io.radon.compiler.op.OpDefinition.whole;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fully connected layer on a vector. */
final class DenseOp implements OpDefinition {
  private static final List<OpParameter> PARAMETERS =
      List.of(
          OpParameter.whole("units", null, 1, OpParameter.MAX_CHANNELS, "numbers that come out"),
          OpParameter.flag("bias", new BooleanAttribute(true), "whether a bias is added"));

  @Override
  public String name() {
    return "dense";
  }

  @Override
  public String description() {
    return "fully connected layer";
  }

  @Override
  public List<OpParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public boolean weighted() {
    return true;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    Shape input = inputs.get(0);
    if (input.hasPlaces()) {
      return OpResult.fault(DiagnosticCode.VECTOR_NEEDED, name(), input.describe())
          .help("put `global_avg_pool` or `flatten` before it");
    }
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("in", new IntAttribute(input.channels()));
    attributes.put("out", arguments.whole("units"));
    attributes.put("bias", arguments.flag("bias"));
    return OpResult.of(attributes, Shape.vector(arguments.number("units")));
  }

  @Override
  public List<OpWeight> weights(OpNode node) {
    OpWeight kernel = new OpWeight("kernel", List.of(whole(node, "in"), whole(node, "out")));
    return isTrue(node, "bias")
        ? List.of(kernel, OpWeight.vector("bias", whole(node, "out")))
        : List.of(kernel);
  }

  @Override
  public long trainable(OpNode node) {
    return multiplyAdds(node) + (isTrue(node, "bias") ? whole(node, "out") : 0);
  }

  @Override
  public long multiplyAdds(OpNode node) {
    return whole(node, "in") * whole(node, "out");
  }
}
