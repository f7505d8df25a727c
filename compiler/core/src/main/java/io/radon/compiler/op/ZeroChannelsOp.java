package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Channels of zeros around the others: half of the new ones before, the rest after. */
final class ZeroChannelsOp implements OpDefinition {
  private static final List<OpParameter> PARAMETERS =
      List.of(
          OpParameter.whole(
              "channels", null, 1, OpParameter.MAX_CHANNELS, "channels that come out"));

  @Override
  public String name() {
    return "zero_channels";
  }

  @Override
  public String description() {
    return "zero channels up to a number, half before and half after";
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
    Shape input = inputs.get(0);
    int out = arguments.number("channels");
    if (out == input.channels()) {
      return OpResult.forward(input);
    }
    if (out < input.channels()) {
      return OpResult.fault(DiagnosticCode.CHANNELS_LOST, input.channels(), out).at("channels");
    }
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("in", new IntAttribute(input.channels()));
    attributes.put("out", arguments.whole("channels"));
    List<Integer> sizes = new ArrayList<>(input.sizes());
    sizes.set(sizes.size() - 1, out);
    return OpResult.of(attributes, new Shape(sizes));
  }
}
