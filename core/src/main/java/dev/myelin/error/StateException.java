package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// A module, an optimizer or a trainer is not in the state that the call needs.
public final class StateException extends MyelinException {
  private static final long serialVersionUID = 1L;

  StateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
