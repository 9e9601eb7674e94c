package dev.myelin.error;

import org.jspecify.annotations.Nullable;

/// A file cannot be read or written: it is missing, protected or a folder, or its disk is full.
public final class FileException extends MyelinException {
  private static final long serialVersionUID = 1L;

  FileException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
