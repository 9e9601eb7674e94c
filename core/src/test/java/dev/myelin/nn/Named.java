package dev.myelin.nn;

import java.util.Map;
import java.util.Objects;

/// What stands under a name, which must be there.
final class Named {
  private Named() {}

  static <T> T in(Map<String, T> map, String name) {
    return Objects.requireNonNull(map.get(name), name);
  }
}
