package io.radon.runtime.optim;

import io.radon.runtime.model.Variable;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A variable that learns, as one training step sees it.
 *
 * @param variable what the optimizer changes
 * @param value what the training tower read of it, before the step
 * @param gradient of the loss, of the variable's shape
 * @param rate the learning rate, a scalar
 */
public record Learned(
    Variable variable,
    Operand<TFloat32> value,
    Operand<TFloat32> gradient,
    Operand<TFloat32> rate) {
  /** The same with another gradient. */
  Learned withGradient(Operand<TFloat32> other) {
    return new Learned(variable, value, other, rate);
  }
}
