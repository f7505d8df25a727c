package io.radon.runtime.train;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * What a tower's logits are worth.
 *
 * @param images what the network saw, [N, height, width, channels]
 * @param probabilities of the classes, [N, classes]
 * @param meanLoss mean softmax cross entropy of the batch, a scalar
 * @param sums [2]: the sum of the losses, and how many logits were largest at the right class
 */
record Judgement(
    Operand<TFloat32> images,
    Operand<TFloat32> probabilities,
    Operand<TFloat32> meanLoss,
    Operand<TFloat32> sums) {

  /**
   * Adds the operations.
   *
   * @param images [N, height, width, channels]
   * @param logits [N, classes]
   * @param labels [N]
   * @param maker says what the loss is measured against
   */
  static Judgement of(
      Ops tf,
      Operand<TFloat32> images,
      Operand<TFloat32> logits,
      Operand<TInt32> labels,
      int classes,
      TargetMaker maker) {
    Operand<TFloat32> targets = maker.targets(tf, labels, classes);
    Operand<TFloat32> losses = tf.nn.softmaxCrossEntropyWithLogits(logits, targets).loss();
    Operand<TInt32> rows = tf.constant(0);
    Operand<TInt32> best = tf.math.argMax(logits, tf.constant(1), TInt32.class);
    Operand<TFloat32> right =
        tf.dtypes.cast(tf.math.equal(best, maker.right(tf, labels)), TFloat32.class);
    Operand<TFloat32> both = tf.stack(List.of(tf.sum(losses, rows), tf.sum(right, rows)));
    return new Judgement(images, tf.nn.softmax(logits), tf.math.mean(losses, rows), both);
  }
}
