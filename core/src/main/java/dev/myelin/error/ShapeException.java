package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// Sizes or dimensions do not fit the operation.
public final class ShapeException extends MyelinException {
  private static final long serialVersionUID = 1L;

  ShapeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
