package io.radon.runtime.weights;

import io.radon.runtime.RadonRuntimeException;

/**
 * A file of weights is missing, damaged, hostile or of a kind Radon doesn't read, or one cannot be
 * written. The message names the file, the byte or the tensor, what was expected, what was found
 * and what to do.
 */
public final class WeightFileException extends RadonRuntimeException {
  private static final long serialVersionUID = 1L;

  /** Reports a bad file that no other exception revealed. */
  public WeightFileException(String message) {
    super(message);
  }

  /** Reports a bad file and keeps the exception that revealed it. */
  public WeightFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
