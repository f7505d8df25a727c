package io.radon.compiler.check;

import static io.radon.compiler.op.OpDefinition.side;

import io.radon.compiler.analysis.FlatGraph.Layer;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.TextAttribute;
import io.radon.compiler.shape.Padding;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.shape.WindowArithmetic;
import java.util.Map;

/**
 * The window of a layer that has one; a layer without one has a window of 1x1 and no stride.
 *
 * @param flat whether it slides over a sequence, and its sizes are one number each
 */
record LayerWindow(
    long kernelHeight,
    long kernelWidth,
    long strideHeight,
    long strideWidth,
    long dilation,
    Padding padding,
    boolean ceil,
    boolean flat) {

  static LayerWindow of(Layer layer) {
    Map<String, Attribute> attributes = layer.node().attributes();
    return new LayerWindow(
        side(layer.node(), "kernel", "_height", 1),
        side(layer.node(), "kernel", "_width", 1),
        side(layer.node(), "stride", "_height", 1),
        side(layer.node(), "stride", "_width", 1),
        number(attributes, "dilation"),
        attributes.get("padding") instanceof TextAttribute text
            ? Padding.of(text.value())
            : Padding.VALID,
        attributes.get("ceil") instanceof BooleanAttribute flag && flag.value(),
        attributes.containsKey("kernel") || attributes.containsKey("stride"));
  }

  private static long number(Map<String, Attribute> attributes, String name) {
    return attributes.get(name) instanceof IntAttribute found ? found.value() : 1;
  }

  boolean strided() {
    return strideHeight > 1 || strideWidth > 1;
  }

  /** As a spec spells it. */
  String stride() {
    return flat || strideHeight == strideWidth
        ? "" + strideWidth
        : strideHeight + "x" + strideWidth;
  }

  /** As a spec spells it, dilation spread out. */
  String reach() {
    return flat ? "" + reach(kernelWidth) : reach(kernelHeight) + "x" + reach(kernelWidth);
  }

  /** {@code 7x7}, without the channels; of a sequence its length. */
  static String size(Shape image) {
    return image.places();
  }

  private long reach(long kernel) {
    return WindowArithmetic.reach(kernel, dilation);
  }

  /** Whether there is nothing to step over. */
  boolean idle(Shape image) {
    return idle(image.height(), strideHeight) && idle(image.width(), strideWidth);
  }

  private static boolean idle(long size, long stride) {
    return stride == 1 || size == 1;
  }

  boolean divides(Shape image) {
    return ceil
        || (divides(image.height(), kernelHeight, strideHeight)
            && divides(image.width(), kernelWidth, strideWidth));
  }

  private boolean divides(long size, long kernel, long stride) {
    boolean exact = kernel > 1 && !padded(kernel) && (size - reach(kernel)) % stride == 0;
    return size % stride == 0 || exact || idle(size, stride);
  }

  /** Whether the last window stands over a border of zeros. */
  boolean padded() {
    return padded(kernelHeight) || padded(kernelWidth);
  }

  private boolean padded(long kernel) {
    return padding == Padding.SAME || (padding == Padding.SYMMETRIC && kernel > 2);
  }

  /** Whether the window is more than the image and a border of one around it. */
  boolean larger(Shape image) {
    return reach(kernelHeight) > image.height() + 1L || reach(kernelWidth) > image.width() + 1L;
  }
}
