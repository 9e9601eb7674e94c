package dev.myelin.nn.parity;

import dev.myelin.nn.parity.Registry.Built;
import java.util.Map;
import java.util.function.Function;

/// The modules of attention and positions.
final class Attentions {
  private Attentions() {}

  static void register(Map<String, Function<Args, Built>> factories) {}
}
