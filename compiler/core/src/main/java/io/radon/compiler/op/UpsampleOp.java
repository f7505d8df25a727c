package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.TextAttribute;
import io.radon.compiler.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A larger image: each place repeated, or places between its neighbours. */
final class UpsampleOp implements OpDefinition {
  private static final int MAX_SIZE = 65_536;
  private static final List<OpParameter> PARAMETERS =
      List.of(
          OpParameter.size("factor", null, "how many times as many rows and columns come out"),
          OpParameter.word(
              "mode",
              new TextAttribute(Words.NEAREST),
              Words.UPSAMPLINGS,
              "whether places are repeated, or lie between their neighbours as PyTorch's without"
                  + " `align_corners`"));

  @Override
  public String name() {
    return "upsample";
  }

  @Override
  public String description() {
    return "more rows and columns, by repetition or interpolation";
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
    int height = arguments.number("factor_height");
    int width = arguments.number("factor_width");
    if (height == 1 && width == 1) {
      return OpResult.forward(image);
    }
    if (!image.hasPlaces()) {
      return OpResult.fault(DiagnosticCode.IMAGE_NEEDED, name(), image.describe());
    }
    long rows = (long) image.height() * height;
    long columns = (long) image.width() * width;
    if (rows > MAX_SIZE || columns > MAX_SIZE) {
      return OpResult.fault(
              DiagnosticCode.VECTOR_TOO_LONG, image, MAX_SIZE, Math.max(rows, columns))
          .at("factor");
    }
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    Window.put(attributes, arguments, "factor", image);
    attributes.put("mode", new TextAttribute(arguments.word("mode")));
    return OpResult.of(attributes, image.with((int) rows, (int) columns, image.channels()));
  }
}
