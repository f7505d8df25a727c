package io.radon.runtime.optim;

import io.radon.runtime.model.Variable;
import io.radon.runtime.model.VariableStore;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * Running means of gradients and of their squares, and the direction that follows from them (Kingma
 * and Ba, 2015, algorithm 1): (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon).
 *
 * @param beta1 in [0, 1), of the means
 * @param beta2 in [0, 1), of the squares
 * @param epsilon above 0, added to the root as PyTorch does
 */
public record Moments(double beta1, double beta2, double epsilon) {
  /** Checks the ranges. */
  public Moments {
    for (double beta : List.of(beta1, beta2)) {
      if (!(beta >= 0 && beta < 1)) {
        throw new IllegalArgumentException("expected betas in [0, 1), found " + beta);
      }
    }
    if (!(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("expected an epsilon above 0, found " + epsilon);
    }
  }

  /**
   * One variable's step.
   *
   * @param direction of the variable's shape
   * @param kept the new means, to be assigned
   */
  record Move(Operand<TFloat32> direction, List<Op> kept) {}

  /** What the step number makes of the means, for all variables: 1 - beta1^t and its like. */
  record Corrections(Operand<TFloat32> mean, Operand<TFloat32> root) {}

  Corrections corrections(Ops tf, Operand<TInt64> step) {
    Operand<TFloat32> t = tf.math.add(tf.dtypes.cast(step, TFloat32.class), tf.constant(1f));
    return new Corrections(left(tf, t, beta1), tf.math.sqrt(left(tf, t, beta2)));
  }

  /** 1 - beta^t; as float32, beta^t itself would lose five digits of it at the start. */
  private static Operand<TFloat32> left(Ops tf, Operand<TFloat32> t, double beta) {
    return beta == 0
        ? tf.constant(1f)
        : tf.math.neg(tf.math.expm1(tf.math.mul(t, tf.constant((float) Math.log(beta)))));
  }

  Move move(Ops tf, VariableStore store, Learned learned, Corrections corrections) {
    Variable means = store.slot(learned.variable(), "mean");
    Variable squares = store.slot(learned.variable(), "square");
    Operand<TFloat32> g = learned.gradient();
    Operand<TFloat32> m = mixed(tf, means, g, beta1);
    Operand<TFloat32> v = mixed(tf, squares, tf.math.square(g), beta2);
    Operand<TFloat32> root =
        tf.math.add(tf.math.div(tf.math.sqrt(v), corrections.root()), tf.constant((float) epsilon));
    return new Move(
        tf.math.div(tf.math.div(m, corrections.mean()), root),
        List.of(tf.assignVariableOp(means.handle(), m), tf.assignVariableOp(squares.handle(), v)));
  }

  /** beta * old + (1 - beta) * fresh. */
  private static Operand<TFloat32> mixed(
      Ops tf, Variable old, Operand<TFloat32> fresh, double beta) {
    Operand<TFloat32> read = tf.readVariableOp(old.handle(), TFloat32.class);
    return tf.math.add(
        tf.math.mul(read, tf.constant((float) beta)),
        tf.math.mul(fresh, tf.constant((float) (1 - beta))));
  }

  /** As a recipe writes it, among an optimizer's arguments. */
  String arguments() {
    return "beta1: "
        + Decimals.text(beta1)
        + ", beta2: "
        + Decimals.text(beta2)
        + ", epsilon: "
        + Decimals.text(epsilon);
  }
}
