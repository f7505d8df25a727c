package io.radon.runtime.model;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.TFloat32;

/** The activations of a tower that have no weights: functions of each number. */
abstract class Activations {
  final Ops tf;

  Activations(Ops tf) {
    this.tf = tf;
  }

  /** max(x, 0). */
  public Operand<TFloat32> relu(Operand<TFloat32> x) {
    return tf.nn.relu(x);
  }

  /** min(max(x, 0), 6). */
  public Operand<TFloat32> relu6(Operand<TFloat32> x) {
    return tf.nn.relu6(x);
  }

  /** x, or slope * x where x is negative (Maas et al., 2013). */
  public Operand<TFloat32> leakyRelu(Operand<TFloat32> x, double slope) {
    return tf.nn.leakyRelu(x, LeakyRelu.alpha((float) slope));
  }

  /** x, or exp(x) - 1 where x is negative (Clevert et al., 2016). */
  public Operand<TFloat32> elu(Operand<TFloat32> x) {
    return tf.nn.elu(x);
  }

  /** x, or alpha * (exp(x) - 1) where x is negative (Clevert et al., 2016, equation 15). */
  public Operand<TFloat32> elu(Operand<TFloat32> x, double alpha) {
    Operand<TFloat32> negative = tf.nn.elu(tf.math.minimum(x, tf.constant(0f)));
    return tf.math.add(tf.nn.relu(x), tf.math.mul(negative, tf.constant((float) alpha)));
  }

  /** The self-normalising elu (Klambauer et al., 2017, equation 2). */
  public Operand<TFloat32> selu(Operand<TFloat32> x) {
    return tf.nn.selu(x);
  }

  /** x * Phi(x), the exact form by the error function (Hendrycks and Gimpel, 2016). */
  public Operand<TFloat32> gelu(Operand<TFloat32> x) {
    var erf = tf.math.erf(tf.math.mul(x, tf.constant((float) Math.sqrt(0.5))));
    return tf.math.mul(half(x), tf.math.add(erf, tf.constant(1f)));
  }

  /**
   * The approximation of {@link #gelu} by tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)) (Hendrycks and
   * Gimpel, 2016, section 2).
   */
  public Operand<TFloat32> geluTanh(Operand<TFloat32> x) {
    Operand<TFloat32> cubed = tf.math.mul(x, tf.math.square(x));
    Operand<TFloat32> inner = tf.math.add(x, tf.math.mul(cubed, tf.constant(0.044715f)));
    var tanh = tf.math.tanh(tf.math.mul(inner, tf.constant((float) Math.sqrt(2 / Math.PI))));
    return tf.math.mul(half(x), tf.math.add(tanh, tf.constant(1f)));
  }

  /** x * sigmoid(x). */
  public Operand<TFloat32> silu(Operand<TFloat32> x) {
    return tf.math.mul(x, tf.math.sigmoid(x));
  }

  /** x * tanh(log(1 + exp(x))) (Misra, 2020). */
  public Operand<TFloat32> mish(Operand<TFloat32> x) {
    return tf.math.mul(x, tf.math.tanh(tf.math.softplus(x)));
  }

  /** 1 / (1 + exp(-x)). */
  public Operand<TFloat32> sigmoid(Operand<TFloat32> x) {
    return tf.math.sigmoid(x);
  }

  /** Hyperbolic tangent. */
  public Operand<TFloat32> tanh(Operand<TFloat32> x) {
    return tf.math.tanh(x);
  }

  /** x * {@link #hardSigmoid} (Howard et al., 2019, section 5.2). */
  public Operand<TFloat32> hardSwish(Operand<TFloat32> x) {
    return tf.math.mul(x, hardSigmoid(x));
  }

  /** min(max(x + 3, 0), 6) / 6 (Howard et al., 2019, section 5.2). */
  public Operand<TFloat32> hardSigmoid(Operand<TFloat32> x) {
    return tf.math.mul(
        tf.nn.relu6(tf.math.add(x, tf.constant(3f))), tf.constant((float) (1.0 / 6)));
  }

  private Operand<TFloat32> half(Operand<TFloat32> x) {
    return tf.math.mul(x, tf.constant(0.5f));
  }
}
