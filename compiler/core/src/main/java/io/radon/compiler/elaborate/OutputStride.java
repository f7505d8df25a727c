package io.radon.compiler.elaborate;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.op.OpArguments;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The switch {@code output_stride}: a stride that would make values lie further apart is not taken.
 * The layers behind it are dilated by as much instead; the layer itself keeps the dilation before
 * it, as in torchvision's {@code replace_stride_with_dilation} and DeepLab (Chen et al., 2017).
 *
 * @param most how far apart, in rows of the input, two rows may lie
 */
record OutputStride(long most) {
  private static final long MOST_DILATION = 1 << 20;

  /** A layer's arguments, and how what it gives lies over the input. */
  record Change(OpArguments arguments, Reach reach) {}

  /** Whether a layer's stride can't be turned into one dilation for both dimensions. */
  boolean isUneven(OpArguments arguments, Reach reach) {
    long height = number(arguments, "stride_height");
    long width = number(arguments, "stride_width");
    return height != width && reach.stride() * Math.max(height, width) > most;
  }

  Change change(OpArguments arguments, Reach reach) {
    long stride = Math.max(number(arguments, "stride_height"), number(arguments, "stride_width"));
    boolean taken = reach.stride() * stride <= most;
    Map<String, Attribute> values = new LinkedHashMap<>(arguments.values());
    if (!taken) {
      values.replace("stride_height", new IntAttribute(1));
      values.replace("stride_width", new IntAttribute(1));
    }
    boolean single =
        number(arguments, "kernel_height") == 1 && number(arguments, "kernel_width") == 1;
    if (!single) {
      values.replace(
          "dilation", new IntAttribute(number(arguments, "dilation") * reach.dilation()));
    }
    return new Change(
        new OpArguments(values),
        taken
            ? new Reach(reach.stride() * stride, reach.dilation(), true)
            : new Reach(reach.stride(), Math.min(MOST_DILATION, reach.dilation() * stride), true));
  }

  private static long number(OpArguments arguments, String name) {
    return arguments.values().get(name) instanceof IntAttribute found ? found.value() : 1;
  }
}
