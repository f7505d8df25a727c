package io.radon.runtime.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * The layers of one tower of a network: a generated class calls these and nothing else.
 *
 * <p>Images are [N, height, width, channels]. A layer with weights takes the path that names them;
 * the weights are made on first use, and the second tower of a graph finds those of the first. A
 * path may be used once per tower.
 *
 * <pre>{@code
 * var x = nn.conv("conv1/conv", images, 3, 3, 3, 16, 1);
 * x = nn.relu(nn.batchNorm("conv1/norm", x, 16));
 * }</pre>
 */
public final class Layers {
  private static final double EPSILON = 1e-5;
  private static final double DECAY = 0.9;

  private final VariableStore store;
  private final Mode mode;
  private final RandomKeys keys;
  private final Ops tf;
  private final Scopes scopes;
  private final Set<String> used = new HashSet<>();
  private final Map<Variable, Operand<TFloat32>> reads = new LinkedHashMap<>();
  private final List<Op> updates = new ArrayList<>();

  private Layers(VariableStore store, Mode mode, RandomKeys keys) {
    this.store = store;
    this.mode = mode;
    this.keys = keys;
    this.tf =
        store
            .ops()
            .withSubScope(
                switch (mode) {
                  case TRAINING -> "training";
                  case INFERENCE -> "inference";
                });
    this.scopes = new Scopes(tf);
  }

  /**
   * The layers of a tower that learns.
   *
   * @param seed of the run
   * @param step the number of the step, a scalar; with the seed it decides what dropout drops
   */
  public static Layers training(VariableStore store, long seed, Operand<TInt64> step) {
    return new Layers(store, Mode.TRAINING, RandomKeys.of(seed, step));
  }

  /** The layers of a tower that predicts. */
  public static Layers inference(VariableStore store) {
    return new Layers(store, Mode.INFERENCE, RandomKeys.none());
  }

  /** What the tower is for. */
  public Mode mode() {
    return mode;
  }

  /** What this tower read of each variable; gradients are taken with respect to these. */
  public Map<Variable, Operand<TFloat32>> reads() {
    return reads;
  }

  /** Assignments of running statistics, to be run with the training step. */
  public List<Op> updates() {
    return updates;
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

  /**
   * A convolution; its kernel is {@code name/kernel}, [kernel height, kernel width, in / groups,
   * out], its bias {@code name/bias}, [out], starting from 0.
   *
   * @param x [N, height, width, in]
   * @return [N, ceil(height / stride), ceil(width / stride), out] for the usual paddings
   * @throws IllegalStateException if the name is used twice or was used with another shape
   */
  public Operand<TFloat32> conv(String name, Operand<TFloat32> x, Conv options) {
    InitialValue normal =
        new InitialValue.Normal(
            store
                .initializer()
                .standardDeviation(
                    options.kernelHeight(),
                    options.kernelWidth(),
                    options.in(),
                    options.out(),
                    options.groups()));
    Shape shape =
        Shape.of(
            options.kernelHeight(),
            options.kernelWidth(),
            options.in() / options.groups(),
            options.out());
    Operand<TFloat32> kernel = trainable(name + "/kernel", shape, normal);
    Ops at = scopes.at(name);
    Operand<TFloat32> y = Convolutions.convolve(at, x, kernel, options);
    if (!options.hasBias()) {
      return y;
    }
    InitialValue zero = new InitialValue.Constant(0);
    return at.nn.biasAdd(y, trainable(name + "/bias", Shape.of(options.out()), zero));
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
    Operand<TFloat32> kernel = trainable(name + "/kernel", Shape.of(in, out), uniform);
    Ops at = scopes.at(name);
    Operand<TFloat32> y = at.linalg.matMul(x, kernel);
    if (!bias) {
      return y;
    }
    return at.nn.biasAdd(y, trainable(name + "/bias", Shape.of(out), uniform));
  }

  /** Batch normalisation with epsilon 1e-5 and decay 0.9. */
  public Operand<TFloat32> batchNorm(String name, Operand<TFloat32> x, int channels) {
    return batchNorm(name, x, channels, EPSILON, DECAY);
  }

  /**
   * Batch normalisation (Ioffe and Szegedy, 2015) over all but the channels. The running variance
   * is the unbiased one, as PyTorch's; running = decay * running + (1 - decay) * batch.
   *
   * @param x [N, height, width, channels]
   * @return the shape of {@code x}
   */
  public Operand<TFloat32> batchNorm(
      String name, Operand<TFloat32> x, int channels, double epsilon, double decay) {
    Shape shape = Shape.of(channels);
    InitialValue one = new InitialValue.Constant(1);
    InitialValue zero = new InitialValue.Constant(0);
    Operand<TFloat32> scale = trainable(name + "/scale", shape, one);
    Operand<TFloat32> offset = trainable(name + "/offset", shape, zero);
    Variable mean = variable(name + "/mean", shape, VariableRole.STATISTIC, zero);
    Variable variance = variable(name + "/variance", shape, VariableRole.STATISTIC, one);
    Ops at = scopes.at(name);
    boolean learns = mode == Mode.TRAINING;
    FusedBatchNorm<TFloat32, TFloat32> norm =
        at.nn.fusedBatchNorm(
            x,
            scale,
            offset,
            read(mean),
            read(variance),
            FusedBatchNorm.epsilon((float) epsilon)
                .isTraining(learns)
                .exponentialAvgFactor(learns ? (float) (1 - decay) : 1f));
    if (learns) {
      updates.add(at.assignVariableOp(mean.handle(), norm.batchMean()));
      updates.add(at.assignVariableOp(variance.handle(), norm.batchVariance()));
    }
    return norm.y();
  }

  /** max(x, 0). */
  public Operand<TFloat32> relu(Operand<TFloat32> x) {
    return tf.nn.relu(x);
  }

  /** min(max(x, 0), 6). */
  public Operand<TFloat32> relu6(Operand<TFloat32> x) {
    return tf.nn.relu6(x);
  }

  /** 1 / (1 + exp(-x)). */
  public Operand<TFloat32> sigmoid(Operand<TFloat32> x) {
    return tf.math.sigmoid(x);
  }

  /** Hyperbolic tangent. */
  public Operand<TFloat32> tanh(Operand<TFloat32> x) {
    return tf.math.tanh(x);
  }

  /** x * sigmoid(x). */
  public Operand<TFloat32> silu(Operand<TFloat32> x) {
    return tf.math.mul(x, tf.math.sigmoid(x));
  }

  /** x * Phi(x), the exact form by the error function (Hendrycks and Gimpel, 2016). */
  public Operand<TFloat32> gelu(Operand<TFloat32> x) {
    var erf = tf.math.erf(tf.math.mul(x, tf.constant((float) Math.sqrt(0.5))));
    return tf.math.mul(tf.math.mul(x, tf.constant(0.5f)), tf.math.add(erf, tf.constant(1f)));
  }

  /** Maximum of windows, with symmetric padding by the lowest float. */
  public Operand<TFloat32> maxPool(
      Operand<TFloat32> x, int kernelHeight, int kernelWidth, int stride) {
    return maxPool(x, Pool.of(kernelHeight, kernelWidth).stride(stride));
  }

  /** Maximum of windows; padded cells never win. */
  public Operand<TFloat32> maxPool(Operand<TFloat32> x, Pool options) {
    return new Pooling(tf, x, options).maximum();
  }

  /** Average of windows; padded cells count only if the options say so. */
  public Operand<TFloat32> averagePool(Operand<TFloat32> x, Pool options) {
    return new Pooling(tf, x, options).average();
  }

  /** The mean of each channel: [N, height, width, channels] to [N, channels]. */
  public Operand<TFloat32> globalAveragePool(Operand<TFloat32> x) {
    return tf.math.mean(x, tf.constant(new int[] {1, 2}));
  }

  /** The maximum of each channel: [N, height, width, channels] to [N, channels]. */
  public Operand<TFloat32> globalMaxPool(Operand<TFloat32> x) {
    return tf.max(x, tf.constant(new int[] {1, 2}));
  }

  /** [N, channels] to [N, 1, 1, channels]. */
  public Operand<TFloat32> asImage(Operand<TFloat32> x) {
    return tf.reshape(x, tf.constant(new int[] {-1, 1, 1, (int) x.shape().get(1)}));
  }

  /** [N, height, width, channels] to [N, height * width * channels]. */
  public Operand<TFloat32> flatten(Operand<TFloat32> x) {
    Shape shape = x.shape();
    long size = shape.get(1) * shape.get(2) * shape.get(3);
    return tf.reshape(x, tf.constant(new int[] {-1, Math.toIntExact(size)}));
  }

  /** a + b. */
  public Operand<TFloat32> add(Operand<TFloat32> a, Operand<TFloat32> b) {
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

  /** a * b; a size of 1 is repeated, and a vector [N, C] at every place of an image. */
  public Operand<TFloat32> mul(Operand<TFloat32> a, Operand<TFloat32> b) {
    int places = Math.max(a.shape().numDimensions(), b.shape().numDimensions());
    return tf.math.mul(spread(a, places), spread(b, places));
  }

  private Operand<TFloat32> spread(Operand<TFloat32> value, int dimensions) {
    return value.shape().numDimensions() < dimensions ? asImage(value) : value;
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
    return Borders.subsampled(tf, x, strideHeight, strideWidth);
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
    int[][] paddings = {{0, 0}, {0, 0}, {0, 0}, {before, out - in - before}};
    return tf.pad(x, tf.constant(paddings), tf.constant(0f));
  }

  /**
   * Zeroes each value with probability {@code rate} in training and scales the others by 1 / (1 -
   * rate); what is dropped is a function of seed, step and the order of calls.
   */
  public Operand<TFloat32> dropout(Operand<TFloat32> x, double rate) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("expected a rate in [0, 1), found " + rate);
    }
    if (mode == Mode.INFERENCE || rate == 0) {
      return x;
    }
    Operand<TFloat32> uniform = tf.random.statelessRandomUniform(tf.shape(x), keys.next(tf));
    Operand<TBool> kept = tf.math.greaterEqual(uniform, tf.constant((float) rate));
    Operand<TFloat32> factor =
        tf.math.mul(tf.dtypes.cast(kept, TFloat32.class), tf.constant((float) (1 / (1 - rate))));
    return tf.math.mul(x, factor);
  }

  private static Operand<TFloat32> first(List<? extends Operand<TFloat32>> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a join needs at least one value");
    }
    return values.get(0);
  }

  private Operand<TFloat32> trainable(String name, Shape shape, InitialValue initial) {
    return read(variable(name, shape, VariableRole.TRAINABLE, initial));
  }

  private Variable variable(String name, Shape shape, VariableRole role, InitialValue initial) {
    if (!used.add(name)) {
      throw new IllegalStateException("variable `" + name + "` is used twice in one tower");
    }
    return store.variable(name, shape, role, initial);
  }

  private Operand<TFloat32> read(Variable variable) {
    Operand<TFloat32> read =
        scopes
            .at(variable.name())
            .withName("read")
            .readVariableOp(variable.handle(), TFloat32.class);
    reads.put(variable, read);
    return read;
  }
}
