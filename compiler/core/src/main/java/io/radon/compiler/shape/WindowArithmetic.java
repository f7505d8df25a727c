package io.radon.compiler.shape;

/** Sizes of what comes out when a window slides over one dimension. */
public final class WindowArithmetic {
  private WindowArithmetic() {}

  /** How far a dilated window reaches. */
  public static long reach(long kernel, long dilation) {
    return (kernel - 1) * dilation + 1;
  }

  /**
   * The number of places where the window stands.
   *
   * @param ceil whether a last window that overhangs the end counts; as in PyTorch it must begin
   *     inside the input or its left padding
   * @return the output size; below 1 when the window does not fit
   */
  public static long output(
      long size, long kernel, long stride, long dilation, Padding padding, boolean ceil) {
    if (padding == Padding.SAME) {
      return (size + stride - 1) / stride;
    }
    long reach = reach(kernel, dilation);
    long border = padding == Padding.SYMMETRIC ? ((kernel - 1) / 2) * dilation : 0;
    long room = size + 2 * border - reach;
    if (room < 0) {
      return 0;
    }
    if (!ceil) {
      return room / stride + 1;
    }
    long places = (room + stride - 1) / stride + 1;
    return (places - 1) * stride >= size + border ? places - 1 : places;
  }
}
