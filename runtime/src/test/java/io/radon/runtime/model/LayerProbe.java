package io.radon.runtime.model;

import io.radon.runtime.data.Randomness;
import io.radon.runtime.data.Randomness.Purpose;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.GraphRun;
import io.radon.runtime.tensor.GraphSession;
import io.radon.runtime.tensor.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** A few layers in a training tower, on one random input, with the gradients of a random sum. */
final class LayerProbe implements AutoCloseable {
  private final Shape shape;
  private final Operand<TFloat32> input;
  private final Operand<TFloat32> output;
  private final Operand<TFloat32> score;
  private final List<Variable> trainable;
  private final List<Operand<TFloat32>> gradients = new ArrayList<>();
  private final GraphSession session;
  private final Weights weights;
  private final float[] image;

  LayerProbe(Shape shape, BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> layers) {
    this.shape = shape;
    Graph graph = new Graph();
    Placement placement = Device.CPU.place(2);
    Ops tf = placement.ops(graph);
    input =
        tf.placeholder(
            TFloat32.class,
            Placeholder.shape(Shape.of(-1, shape.get(1), shape.get(2), shape.get(3))));
    VariableStore store = new VariableStore(tf, Initializer.HE_FAN_OUT);
    Layers nn = Layers.training(store, 5, tf.constant(3L));
    // Named through identity, so that a layer that hands its input on can be fetched too.
    output = tf.identity(layers.apply(nn, tf.identity(input)));
    // Each value gets a weight of its own, else sums over a norm's output would have no gradient.
    Operand<TFloat32> mix =
        tf.stopGradient(
            tf.random.statelessRandomUniform(tf.shape(output), tf.constant(new long[] {1, 2})));
    score =
        tf.sum(tf.math.mul(output, mix), tf.range(tf.constant(0), tf.rank(output), tf.constant(1)));
    trainable = store.variables(VariableRole.TRAINABLE);
    List<Operand<TFloat32>> reached = new ArrayList<>();
    reached.add(input);
    trainable.forEach(variable -> reached.add(nn.reads().get(variable)));
    var derivatives = tf.gradients(score, reached);
    for (int i = 0; i < reached.size(); i++) {
      gradients.add(tf.identity(derivatives.<TFloat32>dy(i)));
    }
    session = placement.open(graph);
    weights = new Weights(session, store);
    weights.initialize(7);
    image = random((int) shape.size(), 1);
    trainable.forEach(variable -> weights.write(variable.name(), random(variable.size(), 2)));
  }

  /** Between -1 and 1, no two of them closer than the finite differences look. */
  static float[] random(int count, long seed) {
    int[] order = new int[count];
    Randomness randomness = new Randomness(seed);
    for (int i = 0; i < count; i++) {
      int place = randomness.below(i + 1, Purpose.ORDER, 0, i);
      order[i] = order[place];
      order[place] = i;
    }
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) ((2 * order[i] + 1.0) / count - 1);
    }
    return values;
  }

  float[] image() {
    return image;
  }

  Weights weights() {
    return weights;
  }

  List<Variable> trainable() {
    return trainable;
  }

  float[] output() {
    return run().fetch(output).floats().get(0);
  }

  /** Of the input, then of each trainable variable. */
  List<float[]> gradients() {
    GraphRun run = run();
    gradients.forEach(run::fetch);
    return run.floats();
  }

  double score() {
    return run().fetch(score).floats().get(0)[0];
  }

  private GraphRun run() {
    return session.run().feed(input, shape, image);
  }

  @Override
  public void close() {
    session.close();
  }
}
