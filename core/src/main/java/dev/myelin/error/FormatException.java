package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// A file is damaged, truncated or hostile.
public final class FormatException extends MyelinException {
  private static final long serialVersionUID = 1L;

  FormatException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
