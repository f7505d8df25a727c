package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.shape.Padding;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.shape.WindowArithmetic;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The window of a convolution or a pool: what it makes of an image. */
record Window(
    int kernelHeight,
    int kernelWidth,
    int strideHeight,
    int strideWidth,
    int dilation,
    Padding padding,
    boolean ceil) {
  static final IntAttribute ONE = new IntAttribute(1);

  static Window of(OpArguments arguments, boolean dilated, boolean ceil) {
    return new Window(
        arguments.number("kernel_height"),
        arguments.number("kernel_width"),
        arguments.number("stride_height"),
        arguments.number("stride_width"),
        dilated ? arguments.number("dilation") : 1,
        Padding.of(arguments.word("padding")),
        ceil);
  }

  /** The image that comes out, or null when the window doesn't fit. */
  @Nullable Shape over(Shape image, int channels) {
    long height =
        WindowArithmetic.output(
            image.height(), kernelHeight, strideHeight, dilation, padding, ceil);
    long width =
        WindowArithmetic.output(image.width(), kernelWidth, strideWidth, dilation, padding, ceil);
    return height < 1 || width < 1 ? null : image.with((int) height, (int) width, channels);
  }

  /** The fault of a window that doesn't fit. */
  OpResult tooLarge(String op, Shape image) {
    return tooSmall(
            op,
            image,
            WindowArithmetic.reach(kernelHeight, dilation),
            WindowArithmetic.reach(kernelWidth, dilation))
        .at("kernel");
  }

  /** The fault of an image or a sequence that is smaller than it must be. */
  static OpResult tooSmall(String op, Shape image, long height, long width) {
    return OpResult.fault(
        DiagnosticCode.WINDOW_TOO_LARGE,
        op,
        image.isImage() ? "an image" : "a sequence",
        image.places(),
        image.isImage() ? height + "x" + width : String.valueOf(width));
  }

  /** Puts a size: two numbers for an image, one for a sequence. */
  static void put(
      Map<String, Attribute> attributes, OpArguments arguments, String size, Shape image) {
    if (image.isImage()) {
      attributes.put(size + "_height", arguments.whole(size + "_height"));
      attributes.put(size + "_width", arguments.whole(size + "_width"));
    } else {
      attributes.put(size, arguments.whole(size + "_width"));
    }
  }

  boolean single() {
    return kernelHeight == 1 && kernelWidth == 1 && strideHeight == 1 && strideWidth == 1;
  }
}
