package io.radon.compiler.lower;

import static io.radon.compiler.op.OpDefinition.side;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.TextAttribute;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import java.util.Set;
import java.util.function.BiFunction;

/** The size that a layer makes of a size, for any image. */
final class OpSizes {
  private static final Set<String> REARRANGED = Set.of("reshape", "permute", "upsample");

  private final OpNode op;
  private final OpDefinition definition;

  OpSizes(OpNode op) {
    this.op = op;
    this.definition = OpCatalog.op(op.op());
  }

  <R> R output(SizeForm height, SizeForm width, BiFunction<SizeForm, SizeForm, R> result) {
    if (definition.isGlobal() || op.op().startsWith("as_")) {
      return result.apply(SizeForm.constant(1), SizeForm.constant(1));
    }
    if (REARRANGED.contains(op.op())) {
      return result.apply(
          SizeForm.constant(op.shape().height()), SizeForm.constant(op.shape().width()));
    }
    return result.apply(output(height, "_height"), output(width, "_width"));
  }

  /** Whether what comes out of an image of any size can't be said by a form. */
  boolean fixes(SizeForm height, SizeForm width) {
    boolean constant = height.isConstant() && width.isConstant();
    return !constant && REARRANGED.contains(op.op());
  }

  /** How many places the window has to begin in; below 1 where it doesn't fit. */
  <R> R room(SizeForm height, SizeForm width, BiFunction<SizeForm, SizeForm, R> result) {
    return result.apply(room(height, "_height"), room(width, "_width"));
  }

  private SizeForm output(SizeForm size, String dimension) {
    if (op.op().equals("subsample")) {
      return size.ceil(0, side(op, "stride", dimension, 1));
    }
    if (op.op().equals("pad")) {
      return size.floor(2 * side(op, "border", dimension, 0) + side(op, "more", dimension, 0), 1);
    }
    if (op.op().equals("blur_pool")) {
      long stride = side(op, "stride", dimension, 1);
      return size.floor(2 * blurred(dimension) - taps(dimension) + stride, stride);
    }
    return definition.isWindow() ? windows(size, dimension) : size;
  }

  private SizeForm windows(SizeForm size, String dimension) {
    long stride = side(op, "stride", dimension, 1);
    if (isSame()) {
      return size.ceil(0, stride);
    }
    long border = border(dimension);
    long more = 2 * border - reach(dimension) + stride;
    // A last window that is only partly covered must begin inside the input or the padding before.
    return isTrue("ceil") ? size.ceil(Math.min(border, more), stride) : size.floor(more, stride);
  }

  private SizeForm room(SizeForm size, String dimension) {
    if (op.op().equals("blur_pool")) {
      return size.floor(-blurred(dimension), 1);
    }
    if (op.op().equals("pad") && word("fill").equals("reflect")) {
      return size.floor(-side(op, "border", dimension, 0) - side(op, "more", dimension, 0), 1);
    }
    if (!definition.isWindow() || isSame()) {
      return size;
    }
    return size.floor(2 * border(dimension) - reach(dimension) + 1, 1);
  }

  /** Cells mirrored on each side. */
  private long blurred(String dimension) {
    return (side(op, "stride", dimension, 1) - 1 + taps(dimension) - 1) / 2;
  }

  private boolean isSame() {
    return word("padding").equals("same");
  }

  private long reach(String dimension) {
    return number("dilation") * (side(op, "kernel", dimension, 1) - 1) + 1;
  }

  private long border(String dimension) {
    boolean valid = word("padding").equals("valid");
    return valid ? 0 : (side(op, "kernel", dimension, 1) - 1) / 2 * number("dilation");
  }

  /** A sequence has one row, which is not blurred. */
  private long taps(String dimension) {
    return dimension.equals("_height") && op.shape().isSequence() ? 1 : number("taps");
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
