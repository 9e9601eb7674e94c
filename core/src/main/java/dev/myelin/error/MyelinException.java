package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// The root of everything Myelin throws. Its message names the place, the rule that was broken, the
/// values that broke it and, where one is known, the remedy.
public abstract class MyelinException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Makes an exception with its message and, where another exception led to it, the cause.
  protected MyelinException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
