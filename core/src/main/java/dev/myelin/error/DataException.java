package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// Data is empty, unreadable or inconsistent.
public final class DataException extends MyelinException {
  private static final long serialVersionUID = 1L;

  DataException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
