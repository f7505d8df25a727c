package io.radon.runtime.image;

import io.radon.runtime.RadonRuntimeException;

/** A file that is no picture Radon can read; the message names the file. */
public final class PictureException extends RadonRuntimeException {
  private static final long serialVersionUID = 1L;

  /** Reports a file that no other exception gave away. */
  public PictureException(String message) {
    super(message);
  }

  /** Reports a file and keeps what revealed it. */
  public PictureException(String message, Throwable cause) {
    super(message, cause);
  }
}
