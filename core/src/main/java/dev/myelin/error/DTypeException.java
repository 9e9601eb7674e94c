package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// An element type does not fit the operation.
public final class DTypeException extends MyelinException {
  private static final long serialVersionUID = 1L;

  DTypeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
