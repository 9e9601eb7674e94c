package dev.myelin.nn.parity;

import dev.myelin.nn.parity.Registry.Built;
import java.util.Map;
import java.util.function.Function;

/// The recurrent modules and those of attention.
final class Recurrents {
  private Recurrents() {}

  static void register(Map<String, Function<Args, Built>> factories) {}
}
