package io.radon.runtime.optim;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** What is computed over all gradients of a step together. */
final class Gradients {
  private Gradients() {}

  /** The Euclidean norm over all elements of all tensors, a scalar. */
  static Operand<TFloat32> norm(Ops tf, List<Operand<TFloat32>> tensors) {
    List<Operand<TFloat32>> squares = new ArrayList<>();
    for (Operand<TFloat32> tensor : tensors) {
      int dimensions = tensor.shape().numDimensions();
      int[] all = new int[dimensions];
      for (int i = 0; i < dimensions; i++) {
        all[i] = i;
      }
      Operand<TInt32> axes = tf.constant(all);
      squares.add(tf.sum(tf.math.square(tensor), axes));
    }
    return tf.math.sqrt(tf.math.addN(squares));
  }
}
