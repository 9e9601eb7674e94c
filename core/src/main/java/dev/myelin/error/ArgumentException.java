package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// An option or an argument lies outside its range.
public final class ArgumentException extends MyelinException {
  private static final long serialVersionUID = 1L;

  ArgumentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
