package io.radon.runtime.checkpoint;

import io.radon.runtime.RadonRuntimeException;

/** A checkpoint or another file of a run cannot be written, or none of those there can be read. */
public final class CheckpointException extends RadonRuntimeException {
  private static final long serialVersionUID = 1L;

  /** Reports a failure that no other exception caused. */
  public CheckpointException(String message) {
    super(message);
  }

  /** Reports a failure of the disk. */
  public CheckpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
