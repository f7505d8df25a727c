package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.TextAttribute;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The largest or the average number of each window. */
record PoolOp(String name, String description, boolean average) implements OpDefinition {
  private static final BooleanAttribute NO = new BooleanAttribute(false);
  private static final List<OpParameter> OF_MAX =
      List.of(
          OpParameter.size("kernel", null, "the window"),
          OpParameter.size("stride", Window.ONE, "how far the window moves; `/ 2` in a flow"),
          OpParameter.word("padding", null, Words.PADDINGS, "the model's `padding` unless given"),
          OpParameter.flag("ceil", NO, "whether a last window may overhang"));
  private static final List<OpParameter> OF_MEAN = ofMean();

  private static List<OpParameter> ofMean() {
    List<OpParameter> parameters = new ArrayList<>(OF_MAX);
    parameters.add(OpParameter.flag("count_padding", NO, "whether padding counts as zeros"));
    return List.copyOf(parameters);
  }

  static PoolOp max() {
    return new PoolOp("max_pool", "largest number of each window", false);
  }

  static PoolOp mean() {
    return new PoolOp("avg_pool", "average of each window", true);
  }

  @Override
  public List<OpParameter> parameters() {
    return average ? OF_MEAN : OF_MAX;
  }

  @Override
  public boolean isWindow() {
    return true;
  }

  @Override
  public boolean isLinear() {
    return average;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    Shape image = inputs.get(0);
    if (!image.hasPlaces()) {
      return OpResult.fault(DiagnosticCode.IMAGE_NEEDED, name, image.describe());
    }
    Window window = Window.of(arguments, false, arguments.flag("ceil").value());
    if (window.single()) {
      return OpResult.forward(image);
    }
    Shape shape = window.over(image, image.channels());
    if (shape == null) {
      return window.tooLarge(name, image);
    }
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    Window.put(attributes, arguments, "kernel", image);
    Window.put(attributes, arguments, "stride", image);
    attributes.put("padding", new TextAttribute(arguments.word("padding")));
    attributes.put("ceil", arguments.flag("ceil"));
    if (average) {
      attributes.put("count_padding", arguments.flag("count_padding"));
    }
    return OpResult.of(attributes, shape);
  }
}
