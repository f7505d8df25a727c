package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A binomial blur before a stride, as timm's {@code BlurPool2d}. */
final class BlurPoolOp implements OpDefinition {
  private static final List<OpParameter> PARAMETERS =
      List.of(
          OpParameter.size("stride", Window.ONE, "how far the blur moves; `/ 2` in a flow"),
          OpParameter.whole(
              "taps", new IntAttribute(3), 2, 7, "the blur's width: 3 is 1 2 1 over 4"));

  @Override
  public String name() {
    return "blur_pool";
  }

  @Override
  public String description() {
    return "binomial blur, the image mirrored at its edge, then a stride (Zhang, 2019)";
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
    if (!image.hasPlaces()) {
      return OpResult.fault(DiagnosticCode.IMAGE_NEEDED, name(), image.describe());
    }
    int taps = arguments.number("taps");
    int strideHeight = image.isImage() ? arguments.number("stride_height") : 1;
    int strideWidth = arguments.number("stride_width");
    int tapsHeight = image.isImage() ? taps : 1;
    int borderHeight = border(tapsHeight, strideHeight);
    int borderWidth = border(taps, strideWidth);
    if (borderHeight >= image.height() || borderWidth >= image.width()) {
      return Window.tooSmall(name(), image, borderHeight + 1, borderWidth + 1);
    }
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    Window.put(attributes, arguments, "stride", image);
    attributes.put("taps", arguments.whole("taps"));
    return OpResult.of(
        attributes,
        image.with(
            (image.height() + 2 * borderHeight - tapsHeight) / strideHeight + 1,
            (image.width() + 2 * borderWidth - taps) / strideWidth + 1,
            image.channels()));
  }

  /** How many mirrored cells there are on each side. */
  static int border(int taps, int stride) {
    return (stride - 1 + taps - 1) / 2;
  }
}
