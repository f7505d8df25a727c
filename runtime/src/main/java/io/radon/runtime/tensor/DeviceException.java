package io.radon.runtime.tensor;

import io.radon.runtime.RadonRuntimeException;

/** The machine has not the device that was asked for. */
public final class DeviceException extends RadonRuntimeException {
  private static final long serialVersionUID = 1L;

  /** Reports a missing device. */
  public DeviceException(String message) {
    super(message);
  }
}
