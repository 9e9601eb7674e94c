package dev.myelin.tensor;

import java.util.Locale;

/// How [Arithmetic#div(Tensor, Rounding)] rounds a quotient.
public enum Rounding {
  /// Towards zero, as Java's `/` does.
  TRUNC,
  /// Down, as Python's `//` does.
  FLOOR;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
