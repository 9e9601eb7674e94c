package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// A state dict does not match a model: the message lists every missing, unexpected and mis-shaped
/// name.
public final class StateDictException extends MyelinException {
  private static final long serialVersionUID = 1L;

  StateDictException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
