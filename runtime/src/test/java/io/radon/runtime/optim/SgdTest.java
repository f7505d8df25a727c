package io.radon.runtime.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.model.Initializer;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Variable;
import io.radon.runtime.model.VariableStore;
import io.radon.runtime.model.Weights;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.GraphRun;
import io.radon.runtime.tensor.GraphSession;
import io.radon.runtime.tensor.Placement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

class SgdTest {
  /** The rule of torch.optim.SGD, on one weight whose gradient is given, at two rates. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void stepsEqualPyTorchsRule(boolean nesterov) {
    Sgd sgd = nesterov ? Sgd.nesterov(0.9, 0.01) : Sgd.of(0.9, 0.01);
    float[] gradients = {1, -2, 0.5f, 3};
    float[] rates = {0.1f, 0.1f, 0.01f, 0.01f};
    Graph graph = new Graph();
    Placement placement = Device.CPU.place(2);
    Ops tf = placement.ops(graph);
    VariableStore store = new VariableStore(tf, Initializer.HE_FAN_IN);
    Layers nn = Layers.training(store, 1, tf.constant(0L));
    nn.dense("d", tf.constant(new float[][] {{1}}), 1, 1, false);
    Variable weight = store.get("d/kernel");
    Operand<TFloat32> gradient = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(1, 1)));
    Operand<TFloat32> rate = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    Operand<TFloat32> read = Objects.requireNonNull(nn.reads().get(weight));
    List<Learned> learned = List.of(new Learned(weight, read, gradient, rate));
    List<Op> updates = sgd.updates(tf, store, learned, tf.constant(0L));
    try (GraphSession session = placement.open(graph)) {
      Weights weights = new Weights(session, store);
      weights.initialize(1);
      weights.write("d/kernel", new float[] {0.7f});
      double w = 0.7f;
      double v = 0;
      for (int i = 0; i < gradients.length; i++) {
        GraphRun run =
            session
                .run()
                .feed(gradient, Shape.of(1, 1), new float[] {gradients[i]})
                .feed(rate, rates[i]);
        updates.forEach(run::target);
        run.execute();
        double g = gradients[i] + 0.01 * w;
        v = 0.9 * v + g;
        w -= rates[i] * (nesterov ? g + 0.9 * v : v);
        assertThat((double) weights.read("d/kernel")[0])
            .as("step %d", i)
            .isCloseTo(w, within(1e-6));
      }
      assertThat((double) weights.read("momentum:d/kernel")[0]).isCloseTo(v, within(1e-5));
    }
  }

  @Test
  void rangesAreChecked() {
    assertThatThrownBy(() -> Sgd.of(1, 0)).hasMessageContaining("found 1.0");
    assertThatThrownBy(() -> Sgd.of(0.9, -1)).hasMessageContaining("found -1.0");
    assertThatThrownBy(() -> Sgd.nesterov(0, 0)).hasMessageContaining("found momentum 0");
    assertThatThrownBy(() -> new Moments(1, 0.9, 1e-8)).hasMessageContaining("found 1.0");
    assertThatThrownBy(() -> new Moments(0.9, 0.9, 0)).hasMessageContaining("found 0.0");
    assertThatThrownBy(() -> Clipping.norm(0)).hasMessageContaining("found 0.0");
  }
}
