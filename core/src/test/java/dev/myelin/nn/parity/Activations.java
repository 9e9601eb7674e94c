package dev.myelin.nn.parity;

import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.GELU;
import dev.myelin.nn.parity.Registry.Built;
import java.util.Map;
import java.util.function.Function;

/// The activations.
final class Activations {
  private Activations() {}

  static void register(Map<String, Function<Args, Built>> factories) {
    factories.put("ReLU", args -> Built.layer(relu()));
    factories.put("GELU", args -> Built.layer(geluOf(args)));
  }

  private static GELU geluOf(Args args) {
    return "tanh".equals(args.get("approximate")) ? gelu(tanhApproximation()) : gelu();
  }
}
