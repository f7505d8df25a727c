package io.radon.runtime.model;

import io.radon.runtime.tensor.Precision;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Spells convolutions in operations whose gradients are right in TensorFlow 2.18: explicit paddings
 * and dilations of Conv2D are not among them.
 */
final class Convolutions {
  private Convolutions() {}

  static Operand<TFloat32> convolve(
      Ops tf, Operand<TFloat32> x, Operand<TFloat32> kernel, Conv options, Precision precision) {
    int perGroup = options.in() / options.groups();
    if (precision == Precision.BF16 && perGroup % 2 == 1 && !isDepthwise(options)) {
      return convolve(
          tf,
          evened(tf, x, options),
          tf.pad(
              kernel, tf.constant(new int[][] {{0, 0}, {0, 0}, {0, 1}, {0, 0}}), tf.constant(0f)),
          options.in(options.in() + options.groups()));
    }
    return convolve(tf, x, kernel, options);
  }

  /**
   * Each group with a channel of zeros more. With an odd number of channels per group, oneDNN 3.5's
   * bfloat16 convolution gives wrong values.
   */
  private static Operand<TFloat32> evened(Ops tf, Operand<TFloat32> x, Conv options) {
    int groups = options.groups();
    int[][] last = {{0, 0}, {0, 0}, {0, 0}, {0, 1}};
    if (groups == 1) {
      return tf.pad(x, tf.constant(last), tf.constant(0f));
    }
    int height = (int) x.shape().get(1);
    int width = (int) x.shape().get(2);
    int perGroup = options.in() / groups;
    Operand<TFloat32> parted =
        tf.reshape(x, tf.constant(new int[] {-1, height, width * groups, perGroup}));
    return tf.reshape(
        tf.pad(parted, tf.constant(last), tf.constant(0f)),
        tf.constant(new int[] {-1, height, width, groups * (perGroup + 1)}));
  }

  private static Operand<TFloat32> convolve(
      Ops tf, Operand<TFloat32> x, Operand<TFloat32> kernel, Conv options) {
    Window height =
        Window.of(
            x.shape().get(1), options.kernelHeight(), options.strideHeight(), options.dilation());
    Window width =
        Window.of(
            x.shape().get(2), options.kernelWidth(), options.strideWidth(), options.dilation());
    if (options.dilation() > 1) {
      return dilated(tf, x, kernel, options, height, width);
    }
    if (height.isNative(options.padding()) && width.isNative(options.padding())) {
      String padding = options.padding() == Padding.VALID ? "VALID" : "SAME";
      return multiply(tf, x, kernel, options, padding);
    }
    Operand<TFloat32> padded =
        Borders.padded(
            tf,
            x,
            height.before(options.padding()),
            height.after(options.padding()),
            width.before(options.padding()),
            width.after(options.padding()),
            0);
    return multiply(tf, padded, kernel, options, "VALID");
  }

  /** By SpaceToBatch (Yu and Koltun, 2016): the dilated taps become neighbours. */
  private static Operand<TFloat32> dilated(
      Ops tf,
      Operand<TFloat32> x,
      Operand<TFloat32> kernel,
      Conv options,
      Window height,
      Window width) {
    int dilation = options.dilation();
    Padding padding = options.padding();
    // Rows that no kernel joins need no parting.
    int rows = options.kernelHeight() == 1 ? 1 : dilation;
    int columns = options.kernelWidth() == 1 ? 1 : dilation;
    int moreRows = height.toMultiple(padding, rows);
    int moreColumns = width.toMultiple(padding, columns);
    var block = tf.constant(new int[] {rows, columns});
    var paddings =
        tf.constant(
            new int[][] {
              {height.before(padding), height.after(padding) + moreRows},
              {width.before(padding), width.after(padding) + moreColumns}
            });
    var crops = tf.constant(new int[][] {{0, moreRows}, {0, moreColumns}});
    Operand<TFloat32> batches = tf.spaceToBatchNd(x, block, paddings);
    Operand<TFloat32> y = multiply(tf, batches, kernel, options.stride(1), "VALID");
    Operand<TFloat32> dense = tf.batchToSpaceNd(y, block, crops);
    return Borders.subsampled(tf, dense, options.strideHeight(), options.strideWidth());
  }

  /** Whether TensorFlow's depthwise convolution, of one stride, does it. */
  private static boolean isDepthwise(Conv options) {
    return options.groups() == options.in()
        && options.groups() > 1
        && options.strideHeight() == options.strideWidth();
  }

  private static Operand<TFloat32> multiply(
      Ops tf, Operand<TFloat32> x, Operand<TFloat32> kernel, Conv options, String padding) {
    List<Long> strides =
        List.of(1L, (long) options.strideHeight(), (long) options.strideWidth(), 1L);
    if (isDepthwise(options)) {
      // Output channel i * m + j of a grouped convolution is filter j of input channel i.
      int multiplier = options.out() / options.in();
      Operand<TFloat32> filters =
          tf.reshape(
              kernel,
              tf.constant(
                  new int[] {
                    options.kernelHeight(), options.kernelWidth(), options.in(), multiplier
                  }));
      return tf.nn.depthwiseConv2dNative(x, filters, strides, padding);
    }
    return tf.nn.conv2d(x, kernel, strides, padding);
  }
}
