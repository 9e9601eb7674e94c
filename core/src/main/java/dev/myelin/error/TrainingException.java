package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// Training cannot go on, because a loss or a gradient is not finite.
public final class TrainingException extends MyelinException {
  private static final long serialVersionUID = 1L;

  TrainingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
