package io.radon.runtime.optim;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The two ways in which weights decay, and the joining of a variable's updates. */
final class Decays {
  private Decays() {}

  /** Decay as part of the gradient: gradient + decay * w. */
  static Learned inGradient(Ops tf, Learned learned, WeightDecay decay) {
    float amount = decay.of(learned.variable());
    return amount == 0
        ? learned
        : learned.withGradient(
            tf.math.add(learned.gradient(), tf.math.mul(learned.value(), tf.constant(amount))));
  }

  /** What decoupled decay leaves of a weight: (1 - rate * decay) * w. */
  static Operand<TFloat32> kept(Ops tf, Learned learned, WeightDecay decay) {
    float amount = decay.of(learned.variable());
    return amount == 0
        ? learned.value()
        : tf.math.mul(
            learned.value(),
            tf.math.sub(tf.constant(1f), tf.math.mul(learned.rate(), tf.constant(amount))));
  }

  /** One operation that runs several. */
  static Op both(Ops tf, Op... updates) {
    return tf.withControlDependencies(List.of(updates)).noOp();
  }
}
