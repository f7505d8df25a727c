package io.radon.runtime.optim;

import io.radon.runtime.model.VariableStore;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * LAMB (You et al., 2020, algorithm 2), with the bias corrections of its first version, as timm has
 * it: Adam's direction plus decay * w, scaled so that its length is that of the weights. Weights
 * that don't decay move by the direction alone.
 *
 * @param moments how gradients are remembered
 */
public record Lamb(Moments moments, WeightDecay decay) implements Optimizer {
  private static final Moments USUAL = new Moments(0.9, 0.999, 1e-6);

  /** With betas of 0.9 and 0.999 and an epsilon of 1e-6. */
  public static Lamb of(WeightDecay decay) {
    return new Lamb(USUAL, decay);
  }

  @Override
  public List<Op> updates(
      Ops tf, VariableStore store, List<Learned> learned, Operand<TInt64> step) {
    Moments.Corrections corrections = moments.corrections(tf, step);
    List<Op> updates = new ArrayList<>();
    for (Learned each : learned) {
      Moments.Move move = moments.move(tf, store, each, corrections);
      updates.addAll(move.kept());
      updates.add(
          tf.assignVariableOp(
              each.variable().handle(),
              tf.math.sub(
                  each.value(), tf.math.mul(each.rate(), scaled(tf, each, move.direction())))));
    }
    return updates;
  }

  private Operand<TFloat32> scaled(Ops tf, Learned learned, Operand<TFloat32> direction) {
    float amount = decay.of(learned.variable());
    if (amount == 0) {
      return direction;
    }
    Operand<TFloat32> whole =
        tf.math.add(direction, tf.math.mul(learned.value(), tf.constant(amount)));
    Operand<TFloat32> weights = Gradients.norm(tf, List.of(learned.value()));
    Operand<TFloat32> length = Gradients.norm(tf, List.of(whole));
    Operand<TFloat32> zero = tf.constant(0f);
    Operand<TFloat32> trust =
        tf.select(
            tf.math.logicalAnd(tf.math.greater(weights, zero), tf.math.greater(length, zero)),
            tf.math.divNoNan(weights, length),
            tf.constant(1f));
    return tf.math.mul(whole, trust);
  }

  /** As a recipe writes it. */
  @Override
  public String toString() {
    return "lamb(" + moments.arguments() + ", " + decay.argument() + ")";
  }
}
