package io.radon.runtime.optim;

import io.radon.runtime.model.Variable;
import io.radon.runtime.model.VariableStore;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.ResourceApplyMomentum;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * Stochastic gradient descent with momentum, as {@code torch.optim.SGD}: g = gradient + decay * w,
 * v = momentum * v + (1 - dampening) * g, w = w - rate * v; with Nesterov's form, w = w - rate * (g
 * + momentum * v). The first step takes v = g whatever the dampening. Decoupled decay (Loshchilov
 * and Hutter, 2019, algorithm 1) leaves g alone and takes w = w - rate * decay * w first.
 *
 * @param momentum in [0, 1)
 * @param dampening in [0, 1]; 0 with Nesterov's form, as in PyTorch
 * @param nesterov whether the step looks ahead (Sutskever et al., 2013)
 * @param decoupled whether the decay is no part of the gradient
 */
public record Sgd(
    double momentum, double dampening, boolean nesterov, WeightDecay decay, boolean decoupled)
    implements Optimizer {
  /** Checks the ranges. */
  public Sgd {
    if (!(momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException("expected a momentum in [0, 1), found " + momentum);
    }
    if (!(dampening >= 0 && dampening <= 1)) {
      throw new IllegalArgumentException("expected a dampening in [0, 1], found " + dampening);
    }
    if (nesterov && (momentum == 0 || dampening != 0)) {
      throw new IllegalArgumentException(
          "Nesterov's form needs a momentum above 0 and no dampening, found momentum "
              + Decimals.text(momentum)
              + " and dampening "
              + Decimals.text(dampening));
    }
  }

  /** The plain form. */
  public static Sgd of(double momentum, double weightDecay) {
    return new Sgd(momentum, 0, false, WeightDecay.all(weightDecay), false);
  }

  /** Nesterov's form. */
  public static Sgd nesterov(double momentum, double weightDecay) {
    return new Sgd(momentum, 0, true, WeightDecay.all(weightDecay), false);
  }

  @Override
  public List<Op> updates(
      Ops tf, VariableStore store, List<Learned> learned, Operand<TInt64> step) {
    List<Op> updates = new ArrayList<>();
    Operand<TFloat32> friction = tf.constant((float) momentum);
    for (Learned each : learned) {
      Learned decayed = decoupled ? each : Decays.inGradient(tf, each, decay);
      boolean fused = dampening == 0 && !(decoupled && decay.of(each.variable()) != 0);
      updates.add(fused ? fused(tf, store, decayed, friction) : spelt(tf, store, decayed, step));
    }
    return updates;
  }

  private Op fused(Ops tf, VariableStore store, Learned learned, Operand<TFloat32> friction) {
    Variable velocity = store.slot(learned.variable(), "momentum");
    return tf.train.resourceApplyMomentum(
        learned.variable().handle(),
        velocity.handle(),
        learned.rate(),
        learned.gradient(),
        friction,
        ResourceApplyMomentum.useNesterov(nesterov));
  }

  private Op spelt(Ops tf, VariableStore store, Learned learned, Operand<TInt64> step) {
    Variable velocity = store.slot(learned.variable(), "momentum");
    Operand<TFloat32> g = learned.gradient();
    Operand<TBool> first = tf.math.equal(step, tf.constant(0L));
    Operand<TFloat32> damped =
        tf.math.mul(g, tf.select(first, tf.constant(1f), tf.constant((float) (1 - dampening))));
    Operand<TFloat32> read = tf.readVariableOp(velocity.handle(), TFloat32.class);
    Operand<TFloat32> friction = tf.constant((float) momentum);
    Operand<TFloat32> v = tf.math.add(tf.math.mul(friction, read), damped);
    Operand<TFloat32> direction = nesterov ? tf.math.add(g, tf.math.mul(friction, v)) : v;
    Operand<TFloat32> kept = decoupled ? Decays.kept(tf, learned, decay) : learned.value();
    Operand<TFloat32> moved = tf.math.sub(kept, tf.math.mul(learned.rate(), direction));
    return Decays.both(
        tf,
        tf.assignVariableOp(velocity.handle(), v),
        tf.assignVariableOp(learned.variable().handle(), moved));
  }

  /** As a recipe writes it. */
  @Override
  public String toString() {
    return "sgd(momentum: "
        + Decimals.text(momentum)
        + (dampening == 0 ? "" : ", dampening: " + Decimals.text(dampening))
        + (nesterov ? ", nesterov: true" : "")
        + (decoupled ? ", decoupled: true" : "")
        + ", "
        + decay.argument()
        + ")";
  }
}
