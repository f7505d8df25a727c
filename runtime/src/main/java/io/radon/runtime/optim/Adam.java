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
 * Adam (Kingma and Ba, 2015) as {@code torch.optim.Adam}, and AdamW (Loshchilov and Hutter, 2019,
 * algorithm 2) as {@code torch.optim.AdamW}: the decay is part of the gradient in the former, and w
 * = w - rate * decay * w before the step in the latter.
 *
 * @param moments how gradients are remembered
 * @param decoupled whether this is AdamW
 */
public record Adam(Moments moments, WeightDecay decay, boolean decoupled) implements Optimizer {
  private static final Moments USUAL = new Moments(0.9, 0.999, 1e-8);

  /** Adam with betas of 0.9 and 0.999 and an epsilon of 1e-8. */
  public static Adam of(double weightDecay) {
    return new Adam(USUAL, WeightDecay.all(weightDecay), false);
  }

  /** AdamW with betas of 0.9 and 0.999 and an epsilon of 1e-8. */
  public static Adam decoupled(WeightDecay decay) {
    return new Adam(USUAL, decay, true);
  }

  @Override
  public List<Op> updates(
      Ops tf, VariableStore store, List<Learned> learned, Operand<TInt64> step) {
    Moments.Corrections corrections = moments.corrections(tf, step);
    List<Op> updates = new ArrayList<>();
    for (Learned each : learned) {
      Learned seen = decoupled ? each : Decays.inGradient(tf, each, decay);
      Moments.Move move = moments.move(tf, store, seen, corrections);
      Operand<TFloat32> kept = decoupled ? Decays.kept(tf, each, decay) : each.value();
      updates.addAll(move.kept());
      updates.add(
          tf.assignVariableOp(
              each.variable().handle(),
              tf.math.sub(kept, tf.math.mul(each.rate(), move.direction()))));
    }
    return updates;
  }

  /** As a recipe writes it. */
  @Override
  public String toString() {
    return (decoupled ? "adamw(" : "adam(") + moments.arguments() + ", " + decay.argument() + ")";
  }
}
