package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.TextAttribute;
import io.radon.compiler.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows and columns around an image. */
final class PadOp implements OpDefinition {
  private static final IntAttribute NONE = new IntAttribute(0);
  private static final List<OpParameter> PARAMETERS =
      List.of(
          OpParameter.sizeFrom(0, "border", null, "rows and columns on each side"),
          OpParameter.sizeFrom(
              0, "more", NONE, "further rows below and columns on the right alone"),
          OpParameter.word(
              "fill",
              new TextAttribute(Words.ZERO),
              Words.FILLS,
              "what they hold: zeros, the image mirrored at its edge, or the edge again"));

  @Override
  public String name() {
    return "pad";
  }

  @Override
  public String description() {
    return "rows and columns around the image";
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
    Shape image = inputs.get(0);
    int height = arguments.number("border_height");
    int width = arguments.number("border_width");
    int moreHeight = arguments.number("more_height");
    int moreWidth = arguments.number("more_width");
    if (height + width + moreHeight + moreWidth == 0) {
      return OpResult.forward(image);
    }
    if (!image.hasPlaces()) {
      return OpResult.fault(DiagnosticCode.IMAGE_NEEDED, name(), image.describe());
    }
    int downwards = height + moreHeight;
    int rightwards = width + moreWidth;
    if (arguments.word("fill").equals(Words.REFLECT)
        && (downwards >= image.height() || rightwards >= image.width())) {
      return Window.tooSmall(name(), image, downwards + 1, rightwards + 1).at("border");
    }
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    Window.put(attributes, arguments, "border", image);
    Window.put(attributes, arguments, "more", image);
    attributes.put("fill", new TextAttribute(arguments.word("fill")));
    return OpResult.of(
        attributes,
        image.with(
            image.height() + height + downwards,
            image.width() + width + rightwards,
            image.channels()));
  }
}
