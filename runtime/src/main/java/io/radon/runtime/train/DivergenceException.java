package io.radon.runtime.train;

import io.radon.runtime.RadonRuntimeException;

/** The loss is no longer a number: the weights are lost, the last checkpoint is not. */
public final class DivergenceException extends RadonRuntimeException {
  private static final long serialVersionUID = 1L;

  /** Reports the step at which it was seen. */
  public DivergenceException(String message) {
    super(message);
  }
}
