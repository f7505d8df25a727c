package io.radon.compiler.op;

import static io.radon.compiler.op.OpDefinition.isTrue;
import static io.radon.compiler.op.OpDefinition.side;
import static io.radon.compiler.op.OpDefinition.whole;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.TextAttribute;
import io.radon.compiler.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A convolution, grouped or not; depthwise is one group per channel. */
final class ConvOp implements OpDefinition {
  private static final List<OpParameter> PARAMETERS =
      List.of(
          OpParameter.size("kernel", null, "the window"),
          OpParameter.whole(
              "channels", null, 1, OpParameter.MAX_CHANNELS, "channels that come out"),
          OpParameter.size("stride", Window.ONE, "how far the window moves; `/ 2` in a flow"),
          OpParameter.word("padding", null, Words.PADDINGS, "the model's `padding` unless given"),
          OpParameter.whole(
              "dilation", Window.ONE, 1, OpParameter.MAX_WINDOW, "spread of the taps"),
          OpParameter.whole(
              "groups", Window.ONE, 1, OpParameter.MAX_CHANNELS, "channel groups kept apart"),
          OpParameter.flag("bias", new BooleanAttribute(false), "whether a bias is added"));

  @Override
  public String name() {
    return "conv";
  }

  @Override
  public String description() {
    return "convolution";
  }

  @Override
  public List<OpParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public boolean wantsImage() {
    return true;
  }

  @Override
  public boolean weighted() {
    return true;
  }

  @Override
  public boolean isWindow() {
    return true;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    Shape image = inputs.get(0);
    int in = image.channels();
    int out = arguments.number("channels");
    int groups = arguments.number("groups");
    if (in % groups != 0) {
      return OpResult.fault(DiagnosticCode.GROUPS_DO_NOT_DIVIDE, groups, in, "enter").at("groups");
    }
    if (out % groups != 0) {
      return OpResult.fault(DiagnosticCode.GROUPS_DO_NOT_DIVIDE, groups, out, "leave").at("groups");
    }
    Window window = Window.of(arguments, true, false);
    Shape shape = window.over(image, out);
    if (shape == null) {
      return window.tooLarge(name(), image);
    }
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    Window.put(attributes, arguments, "kernel", image);
    attributes.put("in", new IntAttribute(in));
    attributes.put("out", new IntAttribute(out));
    Window.put(attributes, arguments, "stride", image);
    attributes.put("dilation", arguments.whole("dilation"));
    attributes.put("groups", arguments.whole("groups"));
    attributes.put("bias", arguments.flag("bias"));
    attributes.put("padding", new TextAttribute(arguments.word("padding")));
    return OpResult.of(attributes, shape);
  }

  @Override
  public List<OpWeight> weights(OpNode node) {
    return OpDefinition.convolution(node, whole(node, "groups"));
  }

  @Override
  public long trainable(OpNode node) {
    return (taps(node) + (isTrue(node, "bias") ? 1 : 0)) * whole(node, "out");
  }

  @Override
  public long multiplyAdds(OpNode node) {
    return OpDefinition.product(
        taps(node), whole(node, "out"), node.shape().height(), node.shape().width());
  }

  private static long taps(OpNode node) {
    return side(node, "kernel", "_height", 1)
        * side(node, "kernel", "_width", 1)
        * (whole(node, "in") / whole(node, "groups"));
  }
}
