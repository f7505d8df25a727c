package io.radon.compiler.lower;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.TextAttribute;
import java.util.Set;
import java.util.function.BiFunction;

/** The size that a layer makes of a size, for any image. */
final class OpSizes {
  private static final Set<String> WINDOWS = Set.of("conv", "max_pool", "avg_pool");
  private static final Set<String> GLOBAL =
      Set.of("global_avg_pool", "global_max_pool", "as_image");

  private final OpNode op;

  OpSizes(OpNode op) {
    this.op = op;
  }

  <R> R output(SizeForm height, SizeForm width, BiFunction<SizeForm, SizeForm, R> result) {
    if (GLOBAL.contains(op.op())) {
      return result.apply(SizeForm.constant(1), SizeForm.constant(1));
    }
    return result.apply(output(height, "_height"), output(width, "_width"));
  }

  private SizeForm output(SizeForm size, String dimension) {
    if (op.op().equals("subsample")) {
      return size.ceil(0, number("stride" + dimension));
    }
    return WINDOWS.contains(op.op()) ? windows(size, dimension) : size;
  }

  private SizeForm windows(SizeForm size, String dimension) {
    long stride = number("stride" + dimension);
    long kernel = number("dilation") * (number("kernel" + dimension) - 1) + 1;
    String padding = word("padding");
    if (padding.equals("same")) {
      return size.ceil(0, stride);
    }
    long before = padding.equals("valid") ? 0 : (kernel - 1) / 2;
    long more = 2 * before - kernel + stride;
    // A last window that is only partly covered must begin inside the input or the padding before.
    return isTrue("ceil") ? size.ceil(Math.min(before, more), stride) : size.floor(more, stride);
  }

  private long number(String attribute) {
    return op.attributes().get(attribute) instanceof IntAttribute number ? number.value() : 1;
  }

  private String word(String attribute) {
    return op.attributes().get(attribute) instanceof TextAttribute word ? word.value() : "";
  }

  private boolean isTrue(String attribute) {
    Attribute flag = op.attributes().get(attribute);
    return flag instanceof BooleanAttribute bool && bool.value();
  }
}
