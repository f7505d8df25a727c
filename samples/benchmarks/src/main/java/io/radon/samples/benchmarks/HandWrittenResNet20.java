package io.radon.samples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.ndarray.index.Indices;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * ResNet-20 (He et al., 2015, section 4.2, option A) and its training step, written by hand: the
 * yardstick for the generated class. Nothing of Radon is used.
 *
 * <p>Softmax cross entropy, momentum 0.9, weight decay 1e-4 added to the gradient of every
 * parameter, batch norm with epsilon 1e-5 and decay 0.9.
 */
final class HandWrittenResNet20 implements TrainingStep {
  private record Variable(VarHandleOp handle, Shape shape) {}

  private static final float MOMENTUM = 0.9f;
  private static final float WEIGHT_DECAY = 1e-4f;

  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final Session session;

  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Map<String, Operand<TFloat32>> weights = new LinkedHashMap<>();
  private final List<Op> clearSlots = new ArrayList<>();
  private final List<Op> updates = new ArrayList<>();

  private final Placeholder<TFloat32> images;
  private final Placeholder<TInt32> labels;
  private final Placeholder<TFloat32> rate;
  private final Operand<TFloat32> loss;
  private final Op train;

  HandWrittenResNet20(ConfigProto config) {
    images = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 32, 32, 3)));
    labels = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
    rate = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    loss = loss(logits(images));
    train = trainingStep();
    session = new Session(graph, config);
    initialize();
  }

  @Override
  public float step(float[] pixels, int[] classes, float learningRate) {
    Shape shape = Shape.of(classes.length, 32, 32, 3);
    try (var x = TFloat32.tensorOf(shape, t -> t.asRawTensor().data().asFloats().write(pixels));
        var y =
            TInt32.tensorOf(
                Shape.of(classes.length), t -> t.asRawTensor().data().asInts().write(classes));
        var scale = TFloat32.scalarOf(learningRate);
        var result =
            session
                .runner()
                .feed(images, x)
                .feed(labels, y)
                .feed(rate, scale)
                .addTarget(train)
                .fetch(loss)
                .run()) {
      return ((TFloat32) result.get(0)).getFloat();
    }
  }

  /** The names of all variables, statistics of batch norm included. */
  List<String> names() {
    return List.copyOf(variables.keySet());
  }

  /** Sets a variable. */
  void assign(String name, float[] values) {
    Variable variable = variable(name);
    var value = tf.placeholder(TFloat32.class, Placeholder.shape(variable.shape()));
    Op assignment = tf.assignVariableOp(variable.handle(), value);
    try (TFloat32 tensor = TFloat32.tensorOf(variable.shape(), DataBuffers.of(values))) {
      session.runner().feed(value, tensor).addTarget(assignment).run().close();
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }

  private Operand<TFloat32> logits(Operand<TFloat32> input) {
    Operand<TFloat32> x = tf.nn.relu(norm("conv1/norm", conv("conv1/conv", input, 3, 16, 1), 16));
    int channels = 16;
    int[] widths = {16, 32, 64};
    for (int stage = 0; stage < 3; stage++) {
      for (int block = 0; block < 3; block++) {
        int stride = stage > 0 && block == 0 ? 2 : 1;
        x = block("s" + (stage + 1) + "/" + block, x, channels, widths[stage], stride);
        channels = widths[stage];
      }
    }
    var pooled = tf.math.mean(x, tf.constant(new int[] {1, 2}));
    var kernel = weight("head/dense/kernel", Shape.of(64, 10));
    var bias = weight("head/dense/bias", Shape.of(10));
    return tf.nn.biasAdd(tf.linalg.matMul(pooled, kernel), bias);
  }

  private Operand<TFloat32> block(String name, Operand<TFloat32> x, int in, int out, int stride) {
    Operand<TFloat32> y =
        tf.nn.relu(norm(name + "/conv1/norm", conv(name + "/conv1/conv", x, in, out, stride), out));
    y = norm(name + "/conv2/norm", conv(name + "/conv2/conv", y, out, out, 1), out);
    return tf.nn.relu(tf.math.add(y, shortcut(x, in, out, stride)));
  }

  private Operand<TFloat32> shortcut(Operand<TFloat32> x, int in, int out, int stride) {
    if (in == out) {
      return x;
    }
    var every = Indices.step(stride);
    var pixels = tf.stridedSlice(x, Indices.all(), every, every, Indices.all());
    int before = (out - in) / 2;
    var paddings = tf.constant(new int[][] {{0, 0}, {0, 0}, {0, 0}, {before, out - in - before}});
    return tf.pad(pixels, paddings, tf.constant(0f));
  }

  private Operand<TFloat32> conv(String name, Operand<TFloat32> x, int in, int out, int stride) {
    var kernel = weight(name + "/kernel", Shape.of(3, 3, in, out));
    var strides = List.of(1L, (long) stride, (long) stride, 1L);
    if (stride == 1) {
      return tf.nn.conv2d(x, kernel, strides, "SAME");
    }
    // SAME would pad below and to the right only.
    var border = tf.constant(new int[][] {{0, 0}, {1, 1}, {1, 1}, {0, 0}});
    return tf.nn.conv2d(tf.pad(x, border, tf.constant(0f)), kernel, strides, "VALID");
  }

  private Operand<TFloat32> norm(String name, Operand<TFloat32> x, int channels) {
    Shape shape = Shape.of(channels);
    var scale = weight(name + "/scale", shape);
    var offset = weight(name + "/offset", shape);
    var mean = variable(name + "/mean", shape);
    var variance = variable(name + "/variance", shape);
    FusedBatchNorm<TFloat32, TFloat32> norm =
        tf.nn.fusedBatchNorm(
            x,
            scale,
            offset,
            tf.readVariableOp(mean, TFloat32.class),
            tf.readVariableOp(variance, TFloat32.class),
            FusedBatchNorm.epsilon(1e-5f).isTraining(true).exponentialAvgFactor(0.1f));
    updates.add(tf.assignVariableOp(mean, norm.batchMean()));
    updates.add(tf.assignVariableOp(variance, norm.batchVariance()));
    return norm.y();
  }

  private Operand<TFloat32> loss(Operand<TFloat32> logits) {
    var oneHot = tf.oneHot(labels, tf.constant(10), tf.constant(1f), tf.constant(0f));
    var each = tf.nn.softmaxCrossEntropyWithLogits(logits, oneHot).loss();
    return tf.math.mean(each, tf.constant(0));
  }

  private Op trainingStep() {
    List<String> names = List.copyOf(weights.keySet());
    List<Operand<TFloat32>> values = List.copyOf(weights.values());
    Gradients gradients = tf.gradients(loss, values);
    List<Op> all = new ArrayList<>(updates);
    for (int i = 0; i < names.size(); i++) {
      Operand<TFloat32> gradient = gradients.dy(i);
      var decayed = tf.math.add(gradient, tf.math.mul(values.get(i), tf.constant(WEIGHT_DECAY)));
      Variable variable = variable(names.get(i));
      var slot = handle(names.get(i) + ":momentum", variable.shape());
      clearSlots.add(
          tf.assignVariableOp(slot, tf.zeros(tf.constant(variable.shape()), TFloat32.class)));
      all.add(
          tf.train.resourceApplyMomentum(
              variable.handle(), slot, rate, decayed, tf.constant(MOMENTUM)));
    }
    return tf.withControlDependencies(all).noOp();
  }

  private Variable variable(String name) {
    Variable variable = variables.get(name);
    if (variable == null) {
      throw new IllegalArgumentException("no variable " + name);
    }
    return variable;
  }

  private Operand<TFloat32> weight(String name, Shape shape) {
    var read = tf.readVariableOp(variable(name, shape), TFloat32.class);
    weights.put(name, read);
    return read;
  }

  private VarHandleOp variable(String name, Shape shape) {
    var handle = handle(name, shape);
    variables.put(name, new Variable(handle, shape));
    return handle;
  }

  private VarHandleOp handle(String name, Shape shape) {
    return tf.varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName(name));
  }

  /**
   * Normal kernels, by the fan of He et al. (2015b); 1 for scales and variances; 0 for the rest.
   */
  private void initialize() {
    Random random = new Random(1);
    variables.forEach(
        (name, variable) -> {
          float[] values = new float[(int) variable.shape().size()];
          if (name.endsWith("/kernel")) {
            double deviation = Math.sqrt(2.0 / fan(variable.shape()));
            for (int i = 0; i < values.length; i++) {
              values[i] = (float) (deviation * random.nextGaussian());
            }
          } else if (name.endsWith("/scale") || name.endsWith("/variance")) {
            Arrays.fill(values, 1);
          }
          assign(name, values);
        });
    var runner = session.runner();
    clearSlots.forEach(runner::addTarget);
    runner.run().close();
  }

  /** Fan out of a convolution, fan in of a dense layer. */
  private static long fan(Shape kernel) {
    return kernel.numDimensions() == 4 ? 9 * kernel.get(3) : kernel.get(0);
  }
}
