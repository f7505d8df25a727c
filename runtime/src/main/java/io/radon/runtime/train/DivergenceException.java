package io.radon.runtime.train;

import io.radon.runtime.RadonRuntimeException;

/**
 * The loss is no longer a number, or far too large: the weights are lost, the last checkpoint is
 * not. The message names the step, the layer at which it began, and the checkpoint.
 */
public final class DivergenceException extends RadonRuntimeException {
  private static final long serialVersionUID = 1L;

  /** Reports the step at which it was seen. */
  public DivergenceException(String message) {
    super(message);
  }
}
