package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.shape.Padding;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.shape.WindowArithmetic;
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
    return height < 1 || width < 1 ? null : Shape.image((int) height, (int) width, channels);
  }

  /** The fault of a window that doesn't fit. */
  OpResult tooLarge(String op, Shape image) {
    return OpResult.fault(
            DiagnosticCode.WINDOW_TOO_LARGE,
            op,
            image.height() + "x" + image.width(),
            WindowArithmetic.reach(kernelHeight, dilation)
                + "x"
                + WindowArithmetic.reach(kernelWidth, dilation))
        .at("kernel");
  }

  /** The fault of an image that has too little to be mirrored. */
  static OpResult tooSmall(String op, Shape image, int height, int width) {
    return OpResult.fault(
        DiagnosticCode.WINDOW_TOO_LARGE,
        op,
        image.height() + "x" + image.width(),
        height + "x" + width);
  }

  boolean single() {
    return kernelHeight == 1 && kernelWidth == 1 && strideHeight == 1 && strideWidth == 1;
  }
}
