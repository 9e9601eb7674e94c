package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// A device is missing, or tensors that meet lie on different devices.
public final class DeviceException extends MyelinException {
  private static final long serialVersionUID = 1L;

  DeviceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
