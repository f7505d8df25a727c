package io.radon.runtime.transfer;

import io.radon.runtime.RadonRuntimeException;

/** A file's weights do not fit a network, or may not enter it. */
public final class TransferException extends RadonRuntimeException {
  private static final long serialVersionUID = 1L;

  /** Reports weights that don't fit. */
  public TransferException(String message) {
    super(message);
  }
}
