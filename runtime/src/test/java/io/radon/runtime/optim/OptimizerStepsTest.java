package io.radon.runtime.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.radon.runtime.model.Initializer;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.VariableStore;
import io.radon.runtime.model.Weights;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.GraphRun;
import io.radon.runtime.tensor.GraphSession;
import io.radon.runtime.tensor.Placement;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** Ten steps on given gradients, beside PyTorch's: {@code src/test/python/optimizer_steps.py}. */
class OptimizerStepsTest {
  private static final Map<String, Object> NUMBERS = numbers();
  private static final List<String> NAMES = List.of("d/kernel", "d/bias");
  private static final List<Shape> SHAPES = List.of(Shape.of(3, 2), Shape.of(2));
  private static final WeightDecay SMALL = WeightDecay.all(0.01);

  static Stream<Arguments> optimizers() {
    Moments other = new Moments(0.8, 0.99, 1e-3);
    return Stream.of(
        Arguments.of("sgd", Sgd.of(0, 0), Clipping.NONE),
        Arguments.of("sgd_momentum_decay", Sgd.of(0.9, 0.01), Clipping.NONE),
        Arguments.of("sgd_nesterov", Sgd.nesterov(0.9, 0.01), Clipping.NONE),
        Arguments.of("sgd_dampening", new Sgd(0.8, 0.3, false, SMALL, false), Clipping.NONE),
        Arguments.of(
            "sgd_kernels", new Sgd(0.9, 0, false, WeightDecay.kernels(0.02), false), Clipping.NONE),
        Arguments.of("adam", Adam.of(0), Clipping.NONE),
        Arguments.of("adam_decay", new Adam(other, WeightDecay.all(0.05), false), Clipping.NONE),
        Arguments.of("adamw", Adam.decoupled(WeightDecay.all(0.3)), Clipping.NONE),
        Arguments.of("adamw_kernels", Adam.decoupled(WeightDecay.kernels(0.3)), Clipping.NONE),
        Arguments.of("lamb", Lamb.of(WeightDecay.all(0.02)), Clipping.NONE),
        Arguments.of("lamb_kernels", Lamb.of(WeightDecay.kernels(0.02)), Clipping.NONE),
        Arguments.of("clipped_norm", Sgd.of(0.9, 0.01), Clipping.norm(0.5)),
        Arguments.of("clipped_value", Sgd.of(0.9, 0.01), Clipping.value(0.05)));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void tenStepsEqualPyTorchs(String name, Optimizer optimizer, Clipping clipping) {
    List<?> expected = list(map(NUMBERS, "cases").get(name));
    List<List<float[]>> found = steps(optimizer, clipping);
    assertThat(found).hasSameSizeAs(expected);
    for (int step = 0; step < found.size(); step++) {
      for (int i = 0; i < NAMES.size(); i++) {
        float[] right = floats(list(expected.get(step)).get(i));
        for (int k = 0; k < right.length; k++) {
          assertThat(found.get(step).get(i)[k])
              .as("step %d, element %d of `%s`", step, k, NAMES.get(i))
              .isCloseTo(right[k], within(2e-6f));
        }
      }
    }
  }

  /** A rule that PyTorch lacks: beside coupled decay it differs from the first step on. */
  @Test
  void decoupledDecayOfSgdLeavesTheVelocityAlone() {
    Sgd decoupled = new Sgd(0.9, 0, false, WeightDecay.all(0.1), true);
    List<List<float[]>> found = steps(decoupled, Clipping.NONE);
    double[] w = {0.5, -0.25, 1.5, 0.75, -1.0, 0.125};
    double[] v = new double[w.length];
    for (int step = 0; step < found.size(); step++) {
      double rate = floats(NUMBERS.get("rates"))[step];
      float[] gradients = floats(list(list(NUMBERS.get("gradients")).get(step)).get(0));
      for (int k = 0; k < w.length; k++) {
        v[k] = 0.9 * v[k] + gradients[k];
        w[k] = w[k] * (1 - rate * 0.1) - rate * v[k];
        assertThat((double) found.get(step).get(0)[k]).isCloseTo(w[k], within(2e-6));
      }
    }
  }

  /** The values of all variables after each step. */
  private static List<List<float[]>> steps(Optimizer optimizer, Clipping clipping) {
    Graph graph = new Graph();
    Placement placement = Device.CPU.place(2);
    Ops tf = placement.ops(graph);
    VariableStore store = new VariableStore(tf, Initializer.HE_FAN_IN);
    Operand<TInt64> step = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    Operand<TFloat32> rate = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    Layers nn = Layers.training(store, 1, step);
    nn.dense("d", tf.constant(new float[][] {{1, 1, 1}}), 3, 2, true);
    List<Operand<TFloat32>> gradients = new ArrayList<>();
    List<Learned> learned = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      gradients.add(tf.placeholder(TFloat32.class, Placeholder.shape(SHAPES.get(i))));
      var variable = store.get(NAMES.get(i));
      Operand<TFloat32> read = Objects.requireNonNull(nn.reads().get(variable));
      learned.add(new Learned(variable, read, gradients.get(i), rate));
    }
    List<Op> updates = optimizer.updates(tf, store, clipping.apply(tf, learned), step);
    List<List<float[]>> all = new ArrayList<>();
    try (GraphSession session = placement.open(graph)) {
      Weights weights = new Weights(session, store);
      weights.initialize(1);
      for (int i = 0; i < NAMES.size(); i++) {
        weights.write(NAMES.get(i), floats(list(NUMBERS.get("start")).get(i)));
      }
      float[] rates = floats(NUMBERS.get("rates"));
      for (int s = 0; s < rates.length; s++) {
        GraphRun run = session.run().feed(rate, rates[s]).feed(step, (long) s);
        for (int i = 0; i < gradients.size(); i++) {
          float[] values = floats(list(list(NUMBERS.get("gradients")).get(s)).get(i));
          run = run.feed(gradients.get(i), SHAPES.get(i), values);
        }
        updates.forEach(run::target);
        run.execute();
        all.add(NAMES.stream().map(weights::read).toList());
      }
    }
    return all;
  }

  @Test
  void theTextOfAnOptimizerIsItsSpellingInARecipe() {
    assertThat(Adam.decoupled(WeightDecay.kernels(0.05)))
        .hasToString(
            "adamw(beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0.05,"
                + " exclude: [norm, bias])");
    assertThat(Adam.of(0))
        .hasToString("adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0)");
    assertThat(Lamb.of(WeightDecay.all(0.02)))
        .hasToString("lamb(beta1: 0.9, beta2: 0.999, epsilon: 1e-6, weight_decay: 0.02)");
    assertThat(new Sgd(0.9, 0.1, false, WeightDecay.all(0.5), true))
        .hasToString("sgd(momentum: 0.9, dampening: 0.1, decoupled: true, weight_decay: 0.5)");
  }

  private static Map<String, Object> numbers() {
    try (InputStream in = OptimizerStepsTest.class.getResourceAsStream("optimizer_steps.json")) {
      return JSON.std.mapFrom(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<?, ?> map(Map<?, ?> from, String key) {
    return (Map<?, ?>) Objects.requireNonNull(from.get(key));
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }

  private static float[] floats(@Nullable Object value) {
    List<?> values = list(value);
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = ((Number) values.get(i)).floatValue();
    }
    return floats;
  }
}
