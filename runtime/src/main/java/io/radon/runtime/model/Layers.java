package io.radon.runtime.model;

import io.radon.runtime.tensor.Precision;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * The layers of one tower of a network: a generated class calls these and nothing else.
 *
 * <p>Images are [N, height, width, channels], sequences [N, length, channels]. A layer with weights
 * takes the path that names them; the weights are made on first use, and the second tower of a
 * graph finds those of the first. A path may be used once per tower; using it twice, or with
 * another shape in another tower, throws an {@link IllegalStateException} that names it.
 *
 * <pre>{@code
 * var x = nn.conv("conv1/conv", images, 3, 3, 3, 16, 1);
 * x = nn.relu(nn.batchNorm("conv1/norm", x, 16));
 * }</pre>
 */
public final class Layers extends PlainLayers {
  private static final double EPSILON = 1e-5;
  private static final double DECAY = 0.9;
  private static final double PRELU_SLOPE = 0.25;

  private final Mode mode;
  private final RandomKeys keys;
  private final TowerVariables variables;
  private final Normalizations norms;
  private final Precision precision;

  private Layers(
      TowerVariables variables,
      Mode mode,
      Predicate<String> frozen,
      RandomKeys keys,
      Ops tower,
      Precision precision) {
    super(tower);
    this.precision = precision;
    this.mode = mode;
    this.keys = keys;
    this.variables = variables;
    this.norms = new Normalizations(variables, mode, frozen);
  }

  /**
   * The layers of a tower that learns.
   *
   * @param seed of the run
   * @param step the number of the step, a scalar; with the seed it decides what dropout drops
   */
  public static Layers training(VariableStore store, long seed, Operand<TInt64> step) {
    return training(store, seed, step, layer -> false, Precision.F32);
  }

  /**
   * The layers of a tower of which some are frozen: their norms use and keep the running
   * statistics. That their weights stay as they are is for the optimizer to see to.
   *
   * @param frozen says so of a layer's path
   * @param precision of the session that will run the graph
   */
  public static Layers training(
      VariableStore store,
      long seed,
      Operand<TInt64> step,
      Predicate<String> frozen,
      Precision precision) {
    Ops tower = store.ops().withSubScope("training");
    TowerVariables own = new TowerVariables(store, tower, UnaryOperator.identity());
    return new Layers(own, Mode.TRAINING, frozen, RandomKeys.of(seed, step), tower, precision);
  }

  /** The layers of a tower that predicts. */
  public static Layers inference(VariableStore store) {
    return inference(store, Precision.F32);
  }

  /**
   * The layers of a tower that predicts.
   *
   * @param precision of the session that will run the graph
   */
  public static Layers inference(VariableStore store, Precision precision) {
    return inference(store, precision, UnaryOperator.identity());
  }

  /**
   * The layers of a tower that predicts with the averages of weights and running statistics.
   *
   * @param precision of the session that will run the graph
   */
  public static Layers averaged(VariableStore store, Precision precision) {
    return inference(store, precision, store::average);
  }

  private static Layers inference(
      VariableStore store, Precision precision, UnaryOperator<Variable> seen) {
    Ops tower = store.ops().withSubScope("inference");
    TowerVariables own = new TowerVariables(store, tower, seen);
    return new Layers(own, Mode.INFERENCE, layer -> false, RandomKeys.none(), tower, precision);
  }

  /** What the tower is for. */
  public Mode mode() {
    return mode;
  }

  /** What this tower read of each variable; gradients are taken with respect to these. */
  public Map<Variable, Operand<TFloat32>> reads() {
    return variables.reads();
  }

  /** Assignments of running statistics, to be run with the training step. */
  public List<Op> updates() {
    return norms.updates();
  }

  /** A convolution with symmetric padding and no bias; see {@link #conv(String, Operand, Conv)}. */
  public Operand<TFloat32> conv(
      String name,
      Operand<TFloat32> x,
      int kernelHeight,
      int kernelWidth,
      int in,
      int out,
      int stride) {
    return conv(name, x, Conv.of(kernelHeight, kernelWidth, in, out).stride(stride));
  }

  /** A convolution of sequences; see {@link #conv(String, Operand, Conv)}. */
  public Operand<TFloat32> conv(
      String name, Operand<TFloat32> x, int kernel, int in, int out, int stride) {
    return conv(name, x, Conv.of(kernel, in, out).stride(stride));
  }

  /** A convolution of each channel of sequences by itself, with symmetric padding and no bias. */
  public Operand<TFloat32> depthwise(
      String name, Operand<TFloat32> x, int kernel, int channels, int stride) {
    Conv options = Conv.of(kernel, channels, channels);
    return conv(name, x, options.stride(stride).groups(channels));
  }

  /**
   * A convolution of each channel by itself, with symmetric padding and no bias; its kernel is
   * {@code name/kernel}, [kernel height, kernel width, 1, channels].
   *
   * @param x [N, height, width, channels]
   * @return [N, ceil(height / stride), ceil(width / stride), channels] for odd kernels
   */
  public Operand<TFloat32> depthwise(
      String name,
      Operand<TFloat32> x,
      int kernelHeight,
      int kernelWidth,
      int channels,
      int stride) {
    Conv options = Conv.of(kernelHeight, kernelWidth, channels, channels);
    return conv(name, x, options.stride(stride).groups(channels));
  }

  /**
   * A convolution; its kernel is {@code name/kernel}, [kernel height, kernel width, in / groups,
   * out], its bias {@code name/bias}, [out], starting from 0. Of sequences, the kernel is [kernel,
   * in / groups, out].
   *
   * @param x [N, height, width, in], or [N, length, in] for a kernel of one row
   * @return [N, ceil(height / stride), ceil(width / stride), out] for the usual paddings
   * @throws IllegalStateException if the name is used twice or was used with another shape
   */
  public Operand<TFloat32> conv(String name, Operand<TFloat32> x, Conv options) {
    InitialValue normal =
        new InitialValue.Normal(
            variables
                .initializer()
                .standardDeviation(
                    options.kernelHeight(),
                    options.kernelWidth(),
                    options.in(),
                    options.out(),
                    options.groups()));
    Shape whole =
        Shape.of(
            options.kernelHeight(),
            options.kernelWidth(),
            options.in() / options.groups(),
            options.out());
    boolean sequence = Places.isSequence(x);
    Ops at = variables.at(name);
    Operand<TFloat32> weights =
        variables.trainable(name + "/kernel", sequence ? whole.tail() : whole, normal);
    Operand<TFloat32> kernel = sequence ? at.expandDims(weights, at.constant(0)) : weights;
    Operand<TFloat32> y =
        Places.onImages(
            at, x, images -> Convolutions.convolve(at, images, kernel, options, precision));
    return options.hasBias()
        ? at.nn.biasAdd(y, variables.trainable(name + "/bias", options.out(), 0))
        : y;
  }

  /** A dense layer with a bias; see {@link #dense(String, Operand, int, int, boolean)}. */
  public Operand<TFloat32> dense(String name, Operand<TFloat32> x, int in, int out) {
    return dense(name, x, in, out, true);
  }

  /**
   * A dense layer; its kernel is {@code name/kernel}, [in, out], its bias {@code name/bias}, [out];
   * both start uniform within 1 / sqrt(in), as PyTorch's do.
   *
   * @param x [N, in]
   * @return [N, out]
   */
  public Operand<TFloat32> dense(String name, Operand<TFloat32> x, int in, int out, boolean bias) {
    InitialValue uniform = new InitialValue.Uniform(1 / Math.sqrt(in));
    Operand<TFloat32> kernel = variables.trainable(name + "/kernel", Shape.of(in, out), uniform);
    Ops at = variables.at(name);
    Operand<TFloat32> y = at.linalg.matMul(x, kernel);
    return bias ? at.nn.biasAdd(y, variables.trainable(name + "/bias", Shape.of(out), uniform)) : y;
  }

  /** What each batch norm of the tower gave, by its path, in the order they were made. */
  public Map<String, Operand<TFloat32>> batchNorms() {
    return norms.outputs();
  }

  /** Batch normalisation with epsilon 1e-5 and decay 0.9. */
  public Operand<TFloat32> batchNorm(String name, Operand<TFloat32> x, int channels) {
    return batchNorm(name, x, channels, EPSILON, DECAY);
  }

  /**
   * Batch normalisation (Ioffe and Szegedy, 2015) over all but the channels. The running variance
   * is the unbiased one, as PyTorch's; running = decay * running + (1 - decay) * batch.
   *
   * <p>Variables: {@code name/scale} from 1 and {@code name/offset} from 0, trained; {@code
   * name/mean} and {@code name/variance}, the running statistics; all [channels].
   *
   * @param x [N, height, width, channels] or [N, channels]
   * @return the shape of {@code x}
   */
  public Operand<TFloat32> batchNorm(
      String name, Operand<TFloat32> x, int channels, double epsilon, double decay) {
    return ends.norm(name, norms.batch(name, x, channels, epsilon, decay));
  }

  /** Layer normalisation with epsilon 1e-5. */
  public Operand<TFloat32> layerNorm(String name, Operand<TFloat32> x, int channels) {
    return layerNorm(name, x, channels, EPSILON);
  }

  /**
   * Layer normalisation (Ba et al., 2016): each place over its channels, then {@code name/scale}
   * and {@code name/offset}, [channels], from 1 and 0.
   *
   * @param x [N, …, channels]
   * @return the shape of {@code x}
   */
  public Operand<TFloat32> layerNorm(
      String name, Operand<TFloat32> x, int channels, double epsilon) {
    return ends.norm(name, norms.layer(name, x, channels, epsilon));
  }

  /** Group normalisation with epsilon 1e-5. */
  public Operand<TFloat32> groupNorm(String name, Operand<TFloat32> x, int channels, int groups) {
    return groupNorm(name, x, channels, groups, EPSILON);
  }

  /**
   * Group normalisation (Wu and He, 2018): each group of neighbouring channels over all places of
   * an image, then {@code name/scale} and {@code name/offset}, [channels], from 1 and 0.
   *
   * @param x [N, …, channels]
   * @return the shape of {@code x}
   * @throws IllegalArgumentException if the groups don't divide the channels
   */
  public Operand<TFloat32> groupNorm(
      String name, Operand<TFloat32> x, int channels, int groups, double epsilon) {
    return ends.norm(name, norms.group(name, x, channels, groups, epsilon));
  }

  /** Instance normalisation with epsilon 1e-5. */
  public Operand<TFloat32> instanceNorm(String name, Operand<TFloat32> x, int channels) {
    return instanceNorm(name, x, channels, EPSILON);
  }

  /**
   * Instance normalisation (Ulyanov et al., 2016): each channel over all places of an image, then
   * {@code name/scale} and {@code name/offset}, [channels], from 1 and 0.
   *
   * @param x [N, height, width, channels]
   * @return the shape of {@code x}
   */
  public Operand<TFloat32> instanceNorm(
      String name, Operand<TFloat32> x, int channels, double epsilon) {
    return ends.norm(name, norms.instance(name, x, channels, epsilon));
  }

  /** {@link #scale(String, Operand, int, double)} from 1. */
  public Operand<TFloat32> scale(String name, Operand<TFloat32> x, int channels) {
    return scale(name, x, channels, 1);
  }

  /**
   * Each channel times its own factor (LayerScale: Touvron et al., 2021, equation 4); the factors
   * are {@code name/factor}, [channels].
   *
   * @param x [N, …, channels]
   * @param initial what the factors start from
   * @return the shape of {@code x}
   */
  public Operand<TFloat32> scale(String name, Operand<TFloat32> x, int channels, double initial) {
    Operand<TFloat32> factor = variables.trainable(name + "/factor", channels, initial);
    return variables.at(name).math.mul(x, factor);
  }

  /** {@link #prelu(String, Operand, int, double)} from 0.25. */
  public Operand<TFloat32> prelu(String name, Operand<TFloat32> x, int slopes) {
    return prelu(name, x, slopes, PRELU_SLOPE);
  }

  /**
   * x, or slope * x where x is negative (He et al., 2015, "Delving Deep into Rectifiers", equation
   * 1); the slopes are {@code name/slope}, [slopes].
   *
   * @param x [N, …, channels]
   * @param slopes the number of channels, or 1 for one slope that they share
   * @param initial what the slopes start from
   * @return the shape of {@code x}
   */
  public Operand<TFloat32> prelu(String name, Operand<TFloat32> x, int slopes, double initial) {
    Operand<TFloat32> slope = variables.trainable(name + "/slope", slopes, initial);
    Ops at = variables.at(name);
    Operand<TFloat32> negative = at.math.minimum(x, at.constant(0f));
    return at.math.add(at.nn.relu(x), at.math.mul(negative, slope));
  }

  /**
   * Zeroes each value with probability {@code rate} in training and scales the others by 1 / (1 -
   * rate); what is dropped is a function of seed, step and the order of calls.
   */
  public Operand<TFloat32> dropout(Operand<TFloat32> x, double rate) {
    if (isKept(rate)) {
      return x;
    }
    return ends.passed(x, dropped(tf, x, tf.shape(x), keys.next(tf), rate));
  }

  /**
   * Stochastic depth (Huang et al., 2016): zeroes the value of each image with probability {@code
   * rate} in training and scales the others by 1 / (1 - rate), as timm does; which images is a
   * function of seed, step and {@code name}.
   *
   * @param x [N, …]
   * @return the shape of {@code x}
   */
  public Operand<TFloat32> dropPath(String name, Operand<TFloat32> x, double rate) {
    if (isKept(rate)) {
      return x;
    }
    Ops at = variables.at(name);
    int[] ones = new int[x.shape().numDimensions() - 1];
    Arrays.fill(ones, 1);
    Operand<TInt32> images = at.shape.take(at.shape(x), at.constant(1));
    Operand<TInt32> shape =
        at.concat(List.<Operand<TInt32>>of(images, at.constant(ones)), at.constant(0));
    return ends.passed(x, dropped(at, x, shape, keys.of(at, name), rate));
  }

  private boolean isKept(double rate) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("expected a rate in [0, 1), found " + rate);
    }
    return mode == Mode.INFERENCE || rate == 0;
  }

  /** x with parts of a shape zeroed and the others scaled up. */
  private static Operand<TFloat32> dropped(
      Ops tf, Operand<TFloat32> x, Operand<TInt32> shape, Operand<TInt64> key, double rate) {
    Operand<TFloat32> uniform = tf.random.statelessRandomUniform(shape, key);
    Operand<TBool> kept = tf.math.greaterEqual(uniform, tf.constant((float) rate));
    Operand<TFloat32> factor =
        tf.math.mul(tf.dtypes.cast(kept, TFloat32.class), tf.constant((float) (1 / (1 - rate))));
    return tf.math.mul(x, factor);
  }
}
