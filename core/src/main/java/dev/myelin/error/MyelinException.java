package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// Thrown when Myelin refuses what it was asked to do.
///
/// The message names the rule that was broken, the values that broke it and, where it is known, the
/// remedy.
public class MyelinException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Creates an exception with a message.
  public MyelinException(String message) {
    super(message);
  }

  /// Creates an exception with a message and the exception that led to it, if there is one.
  public MyelinException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
