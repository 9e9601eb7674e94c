package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// The engine is missing, or refused an operation for a reason of its own.
public final class EngineException extends MyelinException {
  private static final long serialVersionUID = 1L;

  EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
