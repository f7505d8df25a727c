package io.radon.runtime.data;

import io.radon.runtime.RadonRuntimeException;

/**
 * A data set is missing, damaged or not what its name promises. The message names the file, the
 * byte where the trouble starts, what was expected, what was found and what to do.
 */
public final class DataException extends RadonRuntimeException {
  private static final long serialVersionUID = 1L;

  /** Reports bad data that no other exception revealed. */
  public DataException(String message) {
    super(message);
  }

  /** Reports bad data and keeps the exception that revealed it. */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
