package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// Native memory is exhausted.
public final class MemoryException extends MyelinException {
  private static final long serialVersionUID = 1L;

  MemoryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
