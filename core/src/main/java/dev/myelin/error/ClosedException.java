package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// A tensor is used after the scope that owned it was closed, or outside the thread of that scope.
public final class ClosedException extends MyelinException {
  private static final long serialVersionUID = 1L;

  ClosedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
