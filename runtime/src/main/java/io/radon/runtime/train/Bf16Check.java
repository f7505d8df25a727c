package io.radon.runtime.train;

import io.radon.runtime.data.Randomness;
import io.radon.runtime.data.Randomness.Purpose;
import io.radon.runtime.model.Conv;
import io.radon.runtime.model.Initializer;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.VariableRole;
import io.radon.runtime.model.VariableStore;
import io.radon.runtime.model.Weights;
import io.radon.runtime.tensor.DeviceException;
import io.radon.runtime.tensor.GraphRun;
import io.radon.runtime.tensor.GraphSession;
import io.radon.runtime.tensor.Placement;
import io.radon.runtime.tensor.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Compares convolutions in bfloat16 with the same in 32-bit floats, before a run relies on them:
 * some of oneDNN's kernels give wrong values without a word.
 */
final class Bf16Check {
  /** Rounding gives 0.002 to 0.006; a wrong kernel 0.17 and more. */
  private static final double MOST = 0.03;

  private static final int SIZE = 9;
  private static final int IMAGES = 4;

  /** A stem of three channels, one of large kernels, a projection, groups of odd width. */
  private static final List<Conv> CASES =
      List.of(
          Conv.of(3, 3, 3, 16),
          Conv.of(7, 7, 3, 16).stride(2),
          Conv.of(3, 3, 16, 32).stride(2),
          Conv.of(1, 1, 16, 8),
          Conv.of(3, 3, 12, 24).groups(4));

  private Bf16Check() {}

  /**
   * Gives the largest relative difference of outputs and gradients; 0 where the machine computes in
   * 32-bit floats all the same.
   *
   * @throws DeviceException if a convolution is wrong
   */
  static double check(Placement placement) {
    double largest = 0;
    for (Conv options : CASES) {
      double difference =
          difference(
              values(placement, options, Precision.F32),
              values(placement, options, Precision.BF16));
      if (!(difference <= MOST)) {
        throw new DeviceException(
            String.format(
                Locale.ROOT,
                "bf16 can't be trusted on this machine: a %dx%d convolution of %d channels differs"
                    + " from 32-bit floats by %.2g, expected at most %s; use `--precision f32`",
                options.kernelHeight(),
                options.kernelWidth(),
                options.in(),
                difference,
                MOST));
      }
      largest = Math.max(largest, difference);
    }
    return largest;
  }

  /** The output, and the gradients of a weighted sum of it by input and kernel. */
  private static List<float[]> values(Placement placement, Conv options, Precision precision) {
    Graph graph = new Graph();
    Ops tf = placement.ops(graph);
    Shape shape = Shape.of(IMAGES, SIZE, SIZE, options.in());
    Operand<TFloat32> input = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
    VariableStore store = new VariableStore(tf, Initializer.HE_FAN_OUT);
    Layers nn = Layers.training(store, 1, tf.constant(0L), layer -> false, precision);
    Operand<TFloat32> output = nn.conv("check", input, options);
    Operand<TFloat32> mix = tf.placeholder(TFloat32.class, Placeholder.shape(output.shape()));
    Operand<TFloat32> score = tf.sum(tf.math.mul(output, mix), tf.constant(new int[] {0, 1, 2, 3}));
    Operand<TFloat32> kernel = nn.reads().get(store.variables(VariableRole.TRAINABLE).get(0));
    var derivatives = tf.gradients(score, List.of(input, kernel));
    List<Operand<TFloat32>> fetched = new ArrayList<>();
    fetched.add(tf.identity(output));
    fetched.add(tf.identity(derivatives.<TFloat32>dy(0)));
    fetched.add(tf.identity(derivatives.<TFloat32>dy(1)));
    try (GraphSession session = placement.open(graph, precision)) {
      new Weights(session, store).initialize(1);
      GraphRun run =
          session
              .run()
              .feed(input, shape, random((int) shape.size(), 0))
              .feed(mix, output.shape(), random((int) output.shape().size(), 1));
      fetched.forEach(run::fetch);
      return run.floats();
    }
  }

  private static float[] random(int count, int array) {
    Randomness randomness = new Randomness(1);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = randomness.below(2001, Purpose.ORDER, array, i) / 1000f - 1;
    }
    return values;
  }

  /** The largest distance of two arrays, relative to the first's norm. */
  private static double difference(List<float[]> expected, List<float[]> found) {
    double largest = 0;
    for (int i = 0; i < expected.size(); i++) {
      double squares = 0;
      double distance = 0;
      for (int j = 0; j < expected.get(i).length; j++) {
        double value = expected.get(i)[j];
        squares += value * value;
        distance += Math.pow(value - found.get(i)[j], 2);
      }
      double relative = Math.sqrt(distance / squares);
      largest = Double.isNaN(relative) ? Double.POSITIVE_INFINITY : Math.max(largest, relative);
    }
    return largest;
  }
}
