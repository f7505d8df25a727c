package io.radon.samples.benchmarks;

import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Taps;
import io.radon.runtime.model.Variable;
import io.radon.runtime.model.VariableRole;
import io.radon.runtime.model.VariableStore;
import io.radon.runtime.model.Weights;
import io.radon.runtime.optim.Learned;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.tensor.GraphSession;
import io.radon.zoo.cifar10.ResNet20;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/** The training step of the zoo's ResNet-20: the generated class, the runtime's layers and SGD. */
final class GeneratedResNet20 implements TrainingStep {
  private final Operand<TFloat32> images;
  private final Operand<TInt32> labels;
  private final Operand<TFloat32> rate;
  private final Operand<TFloat32> loss;
  private final Op train;
  private final GraphSession session;
  private final Weights weights;

  GeneratedResNet20(ConfigProto config) {
    Graph graph = new Graph();
    Ops tf = Ops.create(graph);
    Network network = new ResNet20();
    images = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 32, 32, 3)));
    labels = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
    rate = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    VariableStore store = new VariableStore(tf, network.initializer());
    Operand<TInt64> step = tf.constant(0L);
    Layers layers = Layers.training(store, 1, step);
    loss = loss(tf, network.forward(layers, images, new Taps()));
    train = trainingStep(tf, store, layers, step);
    session = new GraphSession(graph, config);
    weights = new Weights(session, store);
    weights.initialize(1);
  }

  @Override
  public float step(float[] pixels, int[] classes, float learningRate) {
    return session
        .run()
        .feed(images, Shape.of(classes.length, 32, 32, 3), pixels)
        .feed(labels, Shape.of(classes.length), classes)
        .feed(rate, learningRate)
        .target(train)
        .fetch(loss)
        .floats()
        .get(0)[0];
  }

  /** The value of a variable. */
  float[] read(String name) {
    return weights.read(name);
  }

  @Override
  public void close() {
    session.close();
  }

  private Operand<TFloat32> loss(Ops tf, Operand<TFloat32> logits) {
    var oneHot = tf.oneHot(labels, tf.constant(10), tf.constant(1f), tf.constant(0f));
    var each = tf.nn.softmaxCrossEntropyWithLogits(logits, oneHot).loss();
    return tf.math.mean(each, tf.constant(0));
  }

  private Op trainingStep(Ops tf, VariableStore store, Layers layers, Operand<TInt64> step) {
    Map<Variable, Operand<TFloat32>> reads = new LinkedHashMap<>();
    layers
        .reads()
        .forEach(
            (variable, read) -> {
              if (variable.role() == VariableRole.TRAINABLE) {
                reads.put(variable, read);
              }
            });
    var derivatives = tf.gradients(loss, reads.values());
    List<Learned> learned = new ArrayList<>();
    reads.forEach(
        (variable, read) ->
            learned.add(new Learned(variable, read, derivatives.dy(learned.size()), rate)));
    List<Op> all = new ArrayList<>(Sgd.of(0.9, 1e-4).updates(tf, store, learned, step));
    all.addAll(layers.updates());
    return tf.withControlDependencies(all).noOp();
  }
}
