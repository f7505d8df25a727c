package io.radon.runtime;

/**
 * Something outside the program went wrong (data, disk, device or a diverging training) and the
 * message alone is fit to be shown to the user: it says what was wrong, where, what was expected
 * and what to do. A fault in the program itself is never one of these.
 */
public class RadonRuntimeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Reports a failure that no other exception caused. */
  public RadonRuntimeException(String message) {
    super(message);
  }

  /** Reports a failure and keeps the exception that revealed it. */
  public RadonRuntimeException(String message, Throwable cause) {
    super(message, cause);
  }
}
