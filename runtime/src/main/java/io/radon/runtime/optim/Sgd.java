package io.radon.runtime.optim;

import io.radon.runtime.model.Variable;
import io.radon.runtime.model.VariableStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.ResourceApplyMomentum;
import org.tensorflow.types.TFloat32;

/**
 * Stochastic gradient descent with momentum and coupled weight decay, as {@code torch.optim.SGD}: g
 * = gradient + weightDecay * w for every trainable parameter, v = momentum * v + g, w = w - rate *
 * v (with Nesterov's form, w = w - rate * (g + momentum * v)).
 *
 * @param momentum in [0, 1)
 * @param weightDecay at least 0
 * @param nesterov whether the step looks ahead (Sutskever et al., 2013)
 */
public record Sgd(double momentum, double weightDecay, boolean nesterov) {
  /** Checks the ranges. */
  public Sgd {
    if (!(momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException("expected a momentum in [0, 1), found " + momentum);
    }
    if (!(weightDecay >= 0 && weightDecay < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "expected a weight decay of at least 0, found " + weightDecay);
    }
  }

  /** The plain form. */
  public static Sgd of(double momentum, double weightDecay) {
    return new Sgd(momentum, weightDecay, false);
  }

  /**
   * Adds the updates to the graph.
   *
   * @param tf where to add them
   * @param store makes the velocities
   * @param gradients of each trainable variable, in order
   * @param reads what the training tower read of each variable
   * @param rate the learning rate, a scalar
   * @return one update per variable
   */
  public List<Op> updates(
      Ops tf,
      VariableStore store,
      Map<Variable, Operand<TFloat32>> gradients,
      Map<Variable, Operand<TFloat32>> reads,
      Operand<TFloat32> rate) {
    return updates(tf, store, gradients, reads, variable -> rate);
  }

  /**
   * Adds the updates to the graph, with a learning rate for each variable.
   *
   * @param rates the learning rate of a variable, a scalar
   * @return one update per variable
   */
  public List<Op> updates(
      Ops tf,
      VariableStore store,
      Map<Variable, Operand<TFloat32>> gradients,
      Map<Variable, Operand<TFloat32>> reads,
      Function<Variable, Operand<TFloat32>> rates) {
    Operand<TFloat32> decay = tf.constant((float) weightDecay);
    Operand<TFloat32> friction = tf.constant((float) momentum);
    List<Op> updates = new ArrayList<>();
    gradients.forEach(
        (variable, gradient) -> {
          Variable velocity = store.slot(variable, "momentum");
          Operand<TFloat32> read = reads.get(variable);
          Operand<TFloat32> whole =
              weightDecay == 0 || read == null
                  ? gradient
                  : tf.math.add(gradient, tf.math.mul(read, decay));
          updates.add(
              tf.train.resourceApplyMomentum(
                  variable.handle(),
                  velocity.handle(),
                  rates.apply(variable),
                  whole,
                  friction,
                  ResourceApplyMomentum.useNesterov(nesterov)));
        });
    return updates;
  }

  /** As a recipe writes it. */
  @Override
  public String toString() {
    return "sgd(momentum: "
        + Decimals.text(momentum)
        + ", weight_decay: "
        + Decimals.text(weightDecay)
        + (nesterov ? ", nesterov: true" : "")
        + ")";
  }
}
