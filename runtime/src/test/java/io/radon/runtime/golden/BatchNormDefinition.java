package io.radon.runtime.golden;

import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;

/**
 * Batch normalisation and its gradient, written out in double precision from Ioffe and Szegedy
 * (2015), Algorithm 1 and the equations of section 3, with the inputs and outputs of TensorFlow's
 * fused nodes. Inputs are placeholders {@code in0}, {@code in1}, …, outputs identities {@code
 * out0}, {@code out1}, ….
 */
final class BatchNormDefinition {
  static final String INPUT = "in";
  static final String OUTPUT = "out";

  private final Ops tf;
  private final Operand<TInt32> allButChannels;

  private BatchNormDefinition(Graph graph) {
    tf = Ops.create(graph);
    allButChannels = tf.withName("axes").constant(new int[] {0, 1, 2});
  }

  /** In: x, scale, offset, running mean and variance. Out: y, new running ones, mean, variance. */
  static GraphDef forward(NodeDef node) {
    try (Graph graph = new Graph()) {
      BatchNormDefinition definition = new BatchNormDefinition(graph);
      if (node.getAttrOrThrow("is_training").getB()) {
        definition.training(number(node, "epsilon"), number(node, "exponential_avg_factor"));
      } else {
        definition.inference(number(node, "epsilon"));
      }
      return graph.toGraphDef();
    }
  }

  /** In: derivative of y, x, scale, mean, variance. Out: derivatives of x, scale, offset. */
  static GraphDef backward(NodeDef node) {
    if (!node.getAttrOrThrow("is_training").getB()) {
      throw new IllegalArgumentException("nothing learns in inference, found " + node.getName());
    }
    try (Graph graph = new Graph()) {
      new BatchNormDefinition(graph).gradient(number(node, "epsilon"));
      return graph.toGraphDef();
    }
  }

  private void training(double epsilon, double share) {
    Operand<TFloat64> x = input(0);
    Operand<TFloat64> mean = mean(x);
    Operand<TFloat64> variance = mean(tf.math.square(tf.math.sub(x, mean)));
    normalise(x, mean, variance, epsilon);
    Operand<TFloat64> count =
        tf.math.div(size(x), size(mean)); // values per channel, for the unbiased variance
    Operand<TFloat64> unbiased =
        tf.math.mul(variance, tf.math.div(count, tf.math.sub(count, tf.constant(1.0))));
    output(1, mixed(input(3), mean, share));
    output(2, mixed(input(4), unbiased, share));
    output(3, mean);
    output(4, variance);
    output(5, tf.constant(0.0)); // room for a GPU's own notes
  }

  private void inference(double epsilon) {
    normalise(input(0), input(3), input(4), epsilon);
  }

  private void normalise(
      Operand<TFloat64> x, Operand<TFloat64> mean, Operand<TFloat64> variance, double epsilon) {
    Operand<TFloat64> unit = tf.math.mul(tf.math.sub(x, mean), inverse(variance, epsilon));
    output(0, tf.math.add(tf.math.mul(unit, input(1)), input(2)));
  }

  private void gradient(double epsilon) {
    Operand<TFloat64> dy = input(0);
    Operand<TFloat64> x = input(1);
    Operand<TFloat64> inverse = inverse(input(4), epsilon);
    Operand<TFloat64> unit = tf.math.mul(tf.math.sub(x, input(3)), inverse);
    Operand<TFloat64> along = tf.math.mul(unit, mean(tf.math.mul(dy, unit)));
    Operand<TFloat64> rest = tf.math.sub(tf.math.sub(dy, mean(dy)), along);
    output(0, tf.math.mul(tf.math.mul(input(2), inverse), rest));
    output(1, tf.sum(tf.math.mul(dy, unit), allButChannels));
    output(2, tf.sum(dy, allButChannels));
  }

  private Operand<TFloat64> inverse(Operand<TFloat64> variance, double epsilon) {
    return tf.math.rsqrt(tf.math.add(variance, tf.constant(epsilon)));
  }

  private Operand<TFloat64> mixed(Operand<TFloat64> old, Operand<TFloat64> found, double share) {
    return tf.math.add(
        tf.math.mul(old, tf.constant(1 - share)), tf.math.mul(found, tf.constant(share)));
  }

  private Operand<TFloat64> mean(Operand<TFloat64> x) {
    return tf.math.mean(x, allButChannels);
  }

  private Operand<TFloat64> size(Operand<TFloat64> x) {
    return tf.dtypes.cast(tf.size(x), TFloat64.class);
  }

  private Operand<TFloat64> input(int place) {
    return tf.withName(INPUT + place).placeholder(TFloat64.class);
  }

  private void output(int place, Operand<TFloat64> value) {
    tf.withName(OUTPUT + place).identity(value);
  }

  private static double number(NodeDef node, String attribute) {
    return DoublePrecision.decimal(node.getAttrOrThrow(attribute).getF());
  }
}
