package io.radon.runtime.model;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The layers of a tower that have no weights and draw nothing at random: pools, shapes, joins.
 *
 * <p>Where images are [N, height, width, channels], sequences are [N, length, channels]; a size is
 * then that of the length.
 */
abstract class PlainLayers extends Activations {
  /** Which norms end residual branches. */
  final BranchEnds ends = new BranchEnds();

  PlainLayers(Ops tf) {
    super(tf);
  }

  /** Maximum of windows, with symmetric padding by the lowest float. */
  public Operand<TFloat32> maxPool(
      Operand<TFloat32> x, int kernelHeight, int kernelWidth, int stride) {
    return maxPool(x, Pool.of(kernelHeight, kernelWidth).stride(stride));
  }

  /** Maximum of windows of a sequence, with symmetric padding by the lowest float. */
  public Operand<TFloat32> maxPool(Operand<TFloat32> x, int kernel, int stride) {
    return maxPool(x, Pool.of(kernel).stride(stride));
  }

  /** Maximum of windows; padded cells never win. */
  public Operand<TFloat32> maxPool(Operand<TFloat32> x, Pool options) {
    return Places.onImages(tf, x, images -> new Pooling(tf, images, options).maximum());
  }

  /** Average of windows; padded cells count only if the options say so. */
  public Operand<TFloat32> averagePool(Operand<TFloat32> x, Pool options) {
    return Places.onImages(tf, x, images -> new Pooling(tf, images, options).average());
  }

  /** The mean of each channel: [N, height, width, channels] to [N, channels]. */
  public Operand<TFloat32> globalAveragePool(Operand<TFloat32> x) {
    return tf.math.mean(x, tf.constant(Places.axes(x)));
  }

  /** The maximum of each channel: [N, height, width, channels] to [N, channels]. */
  public Operand<TFloat32> globalMaxPool(Operand<TFloat32> x) {
    return tf.max(x, tf.constant(Places.axes(x)));
  }

  /** [N, channels] to [N, 1, 1, channels]. */
  public Operand<TFloat32> asImage(Operand<TFloat32> x) {
    return Places.single(tf, x, 4);
  }

  /** [N, channels] to [N, 1, channels]. */
  public Operand<TFloat32> asSequence(Operand<TFloat32> x) {
    return Places.single(tf, x, 3);
  }

  /** [N, height, width, channels] to [N, height * width * channels]. */
  public Operand<TFloat32> flatten(Operand<TFloat32> x) {
    Shape shape = x.shape();
    long size = Places.count(x) * shape.get(shape.numDimensions() - 1);
    return tf.reshape(x, tf.constant(new int[] {-1, Math.toIntExact(size)}));
  }

  /**
   * The same numbers in the same order, under other sizes.
   *
   * @param sizes behind the batch; their product must be that of x's sizes
   */
  public Operand<TFloat32> reshape(Operand<TFloat32> x, int... sizes) {
    int[] all = new int[sizes.length + 1];
    all[0] = -1;
    System.arraycopy(sizes, 0, all, 1, sizes.length);
    return tf.reshape(x, tf.constant(all));
  }

  /**
   * The axes in another order.
   *
   * @param axes which axis of {@code x} comes first, second, …; 1 is the first behind the batch
   */
  public Operand<TFloat32> permute(Operand<TFloat32> x, int... axes) {
    int[] all = new int[axes.length + 1];
    System.arraycopy(axes, 0, all, 1, axes.length);
    return tf.linalg.transpose(x, tf.constant(all));
  }

  /** Adds rows above and below and columns left and right, all zeros. */
  public Operand<TFloat32> pad(Operand<TFloat32> x, int cells) {
    return pad(x, Border.of(cells));
  }

  /** Adds rows and columns. */
  public Operand<TFloat32> pad(Operand<TFloat32> x, Border border) {
    Border own =
        Places.isSequence(x)
            ? new Border(0, border.width(), 0, border.moreWidth(), border.fill())
            : border;
    return Places.onImages(tf, x, images -> Borders.around(tf, images, own));
  }

  /** {@link #blurPool(Operand, int, int, int)} with the same stride in both dimensions. */
  public Operand<TFloat32> blurPool(Operand<TFloat32> x, int taps, int stride) {
    return blurPool(x, taps, stride, stride);
  }

  /**
   * A binomial blur, then a stride (Zhang, 2019, section 3.3); the image is mirrored at its edge by
   * {@code (stride - 1 + taps - 1) / 2} cells.
   *
   * @param x [N, height, width, channels]
   * @param taps 3 for the weights 1 2 1 in each dimension
   * @return [N, ceil(height / strideHeight), ceil(width / strideWidth), channels] for 3 taps
   */
  public Operand<TFloat32> blurPool(
      Operand<TFloat32> x, int taps, int strideHeight, int strideWidth) {
    return Places.isSequence(x)
        ? Places.onImages(tf, x, row -> Resizing.blurred(tf, row, 1, taps, 1, strideWidth))
        : Resizing.blurred(tf, x, taps, taps, strideHeight, strideWidth);
  }

  /** {@link #upsampleNearest(Operand, int, int)} by the same factor in both dimensions. */
  public Operand<TFloat32> upsampleNearest(Operand<TFloat32> x, int factor) {
    return upsampleNearest(x, factor, factor);
  }

  /** Repeats each row and column: [N, H, W, C] to [N, factorHeight * H, factorWidth * W, C]. */
  public Operand<TFloat32> upsampleNearest(Operand<TFloat32> x, int factorHeight, int factorWidth) {
    int rows = Places.isSequence(x) ? 1 : factorHeight;
    return Places.onImages(tf, x, images -> Resizing.nearest(tf, images, rows, factorWidth));
  }

  /** {@link #upsampleBilinear(Operand, int, int)} by the same factor in both dimensions. */
  public Operand<TFloat32> upsampleBilinear(Operand<TFloat32> x, int factor) {
    return upsampleBilinear(x, factor, factor);
  }

  /**
   * Interpolates between places, whose centres are half a place from the edge, as PyTorch does
   * without {@code align_corners}: [N, H, W, C] to [N, factorHeight * H, factorWidth * W, C].
   */
  public Operand<TFloat32> upsampleBilinear(
      Operand<TFloat32> x, int factorHeight, int factorWidth) {
    int rows = Places.isSequence(x) ? 1 : factorHeight;
    return Places.onImages(tf, x, images -> Resizing.bilinear(tf, images, rows, factorWidth));
  }

  /** a + b. */
  public Operand<TFloat32> add(Operand<TFloat32> a, Operand<TFloat32> b) {
    ends.added(a, b);
    return tf.math.add(a, b);
  }

  /** The sum of all. */
  public Operand<TFloat32> add(List<? extends Operand<TFloat32>> values) {
    Operand<TFloat32> sum = first(values);
    for (Operand<TFloat32> value : values.subList(1, values.size())) {
      sum = add(sum, value);
    }
    return sum;
  }

  /** a * b; one of them may be a vector [N, C], or of one place, and is repeated at each place. */
  public Operand<TFloat32> mul(Operand<TFloat32> a, Operand<TFloat32> b) {
    int left = a.shape().numDimensions();
    int right = b.shape().numDimensions();
    if (left == right) {
      return ends.passed(a, tf.math.mul(a, b));
    }
    boolean rightIsMain =
        Places.count(b) > Places.count(a) || (Places.count(b) == Places.count(a) && right > left);
    return rightIsMain
        ? tf.math.mul(Places.single(tf, a, right), b)
        : ends.passed(a, tf.math.mul(a, Places.single(tf, b, left)));
  }

  /** The product of all; a size of 1 is repeated. */
  public Operand<TFloat32> mul(List<? extends Operand<TFloat32>> values) {
    Operand<TFloat32> product = first(values);
    for (Operand<TFloat32> value : values.subList(1, values.size())) {
      product = mul(product, value);
    }
    return product;
  }

  /** The channels of a, then those of b. */
  public Operand<TFloat32> concat(Operand<TFloat32> a, Operand<TFloat32> b) {
    return concat(List.of(a, b));
  }

  /** The channels of all, in order. */
  public Operand<TFloat32> concat(List<? extends Operand<TFloat32>> values) {
    return tf.concat(new ArrayList<Operand<TFloat32>>(values), tf.constant(-1));
  }

  /** {@code x[:, ::stride, ::stride, :]}. */
  public Operand<TFloat32> subsample(Operand<TFloat32> x, int stride) {
    return subsample(x, stride, stride);
  }

  /** {@code x[:, ::strideHeight, ::strideWidth, :]}. */
  public Operand<TFloat32> subsample(Operand<TFloat32> x, int strideHeight, int strideWidth) {
    return Places.onImages(
        tf, x, images -> Borders.subsampled(tf, images, strideHeight, strideWidth));
  }

  /**
   * Adds channels of zeros, half of them (rounded down) before those of {@code x} and the rest
   * after: option A of He et al. (2015), section 4.2.
   */
  public Operand<TFloat32> zeroChannels(Operand<TFloat32> x, int in, int out) {
    if (out < in) {
      throw new IllegalArgumentException("expected at least " + in + " channels, found " + out);
    }
    int before = (out - in) / 2;
    int[][] paddings = new int[x.shape().numDimensions()][2];
    paddings[paddings.length - 1] = new int[] {before, out - in - before};
    Operand<TFloat32> filled = tf.pad(x, tf.constant(paddings), tf.constant(0f));
    return out > in ? ends.filled(filled) : filled;
  }

  /**
   * The norms whose value was added, by path: with scales of 0 each of these branches gives 0 and
   * its block is its shortcut (Goyal et al., 2017, section 5.1). Not those beside channels filled
   * with zeros, where the sum would be 0 and a rectifier has no gradient.
   */
  public List<String> lastNorms() {
    return ends.norms();
  }

  private static Operand<TFloat32> first(List<? extends Operand<TFloat32>> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a join needs at least one value");
    }
    return values.get(0);
  }
}
