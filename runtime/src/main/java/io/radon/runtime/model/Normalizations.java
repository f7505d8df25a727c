package io.radon.runtime.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/** Spells normalisations, and collects what their training changes. */
final class Normalizations {
  private final TowerVariables variables;
  private final Mode mode;
  private final Predicate<String> frozen;
  private final List<Op> updates = new ArrayList<>();
  private final Map<String, Operand<TFloat32>> outputs = new LinkedHashMap<>();

  /**
   * @param frozen which layers, by path, keep their running statistics in training too
   */
  Normalizations(TowerVariables variables, Mode mode, Predicate<String> frozen) {
    this.variables = variables;
    this.mode = mode;
    this.frozen = frozen;
  }

  /** Assignments of running statistics. */
  List<Op> updates() {
    return updates;
  }

  Operand<TFloat32> batch(
      String name, Operand<TFloat32> x, int channels, double epsilon, double decay) {
    Operand<TFloat32> scale = variables.trainable(name + "/scale", channels, 1);
    Operand<TFloat32> offset = variables.trainable(name + "/offset", channels, 0);
    Variable mean = variables.statistic(name + "/mean", channels, 0);
    Variable variance = variables.statistic(name + "/variance", channels, 1);
    Ops at = variables.at(name);
    boolean learns = mode == Mode.TRAINING && !frozen.test(name);
    boolean image = x.shape().numDimensions() == 4;
    // The fused kernel takes images alone.
    Operand<TFloat32> places =
        image ? x : at.reshape(x, at.constant(new int[] {-1, 1, 1, channels}));
    FusedBatchNorm<TFloat32, TFloat32> norm =
        at.nn.fusedBatchNorm(
            places,
            scale,
            offset,
            variables.read(mean),
            variables.read(variance),
            FusedBatchNorm.epsilon((float) epsilon)
                .isTraining(learns)
                .exponentialAvgFactor(learns ? (float) (1 - decay) : 1f));
    if (learns) {
      updates.add(at.assignVariableOp(mean.handle(), norm.batchMean()));
      updates.add(at.assignVariableOp(variance.handle(), norm.batchVariance()));
    }
    Operand<TFloat32> y = image ? norm.y() : at.reshape(norm.y(), at.constant(sizes(x.shape())));
    outputs.put(name, y);
    return y;
  }

  /** What each batch norm gave, by its path, in order. */
  Map<String, Operand<TFloat32>> outputs() {
    return outputs;
  }

  /** Over the channels of each place. */
  Operand<TFloat32> layer(String name, Operand<TFloat32> x, int channels, double epsilon) {
    Ops at = variables.at(name);
    return affine(name, normal(at, x, new int[] {-1}, epsilon), channels);
  }

  /** Over each group of neighbouring channels, at all places of an image. */
  Operand<TFloat32> group(
      String name, Operand<TFloat32> x, int channels, int groups, double epsilon) {
    if (groups < 1 || channels % groups != 0) {
      throw new IllegalArgumentException(
          "expected groups that divide " + channels + " channels, found " + groups);
    }
    Ops at = variables.at(name);
    int[] sizes = sizes(x.shape());
    int[] parted = Arrays.copyOf(sizes, sizes.length + 1);
    parted[sizes.length - 1] = groups;
    parted[sizes.length] = channels / groups;
    int[] axes = new int[parted.length - 2];
    for (int i = 0; i < axes.length - 1; i++) {
      axes[i] = i + 1;
    }
    axes[axes.length - 1] = parted.length - 1;
    Operand<TFloat32> groupwise = normal(at, at.reshape(x, at.constant(parted)), axes, epsilon);
    return affine(name, at.reshape(groupwise, at.constant(sizes)), channels);
  }

  /** Over the places of each channel. */
  Operand<TFloat32> instance(String name, Operand<TFloat32> x, int channels, double epsilon) {
    return affine(name, normal(variables.at(name), x, Places.axes(x), epsilon), channels);
  }

  /** (x - mean) / sqrt(variance + epsilon), with the biased variance. */
  private static Operand<TFloat32> normal(Ops tf, Operand<TFloat32> x, int[] axes, double epsilon) {
    var over = tf.constant(axes);
    Operand<TFloat32> centred = tf.math.sub(x, tf.math.mean(x, over, Mean.keepDims(true)));
    Operand<TFloat32> variance = tf.math.mean(tf.math.square(centred), over, Mean.keepDims(true));
    return tf.math.mul(centred, tf.math.rsqrt(tf.math.add(variance, tf.constant((float) epsilon))));
  }

  private Operand<TFloat32> affine(String name, Operand<TFloat32> x, int channels) {
    Operand<TFloat32> scale = variables.trainable(name + "/scale", channels, 1);
    Operand<TFloat32> offset = variables.trainable(name + "/offset", channels, 0);
    Ops at = variables.at(name);
    return at.math.add(at.math.mul(x, scale), offset);
  }

  /** The sizes for a reshape; the batch is left open. */
  static int[] sizes(Shape shape) {
    int[] sizes = new int[shape.numDimensions()];
    sizes[0] = -1;
    for (int i = 1; i < sizes.length; i++) {
      sizes[i] = Math.toIntExact(shape.get(i));
    }
    return sizes;
  }
}
