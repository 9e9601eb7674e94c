package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Parameter;
import java.util.Map;

/// Freezes parameters by key.
final class Freezing {
  private Freezing() {}

  static void set(Module root, boolean frozen, String... keys) {
    Map<String, Parameter> parameters = root.namedParameters();
    if (keys.length == 0) {
      parameters.values().forEach(p -> p.frozen(frozen));
      return;
    }
    for (String key : keys) {
      if (parameters.keySet().stream().noneMatch(name -> names(key, name))) {
        throw Problem.in(root.where() + (frozen ? ".freeze" : ".unfreeze"))
            .rule("a key must name a parameter, or a module that has some")
            .value("key", key)
            .value("parameters", parameters.keySet())
            .argument();
      }
    }
    parameters.forEach(
        (name, parameter) -> {
          for (String key : keys) {
            if (names(key, name)) {
              parameter.frozen(frozen);
            }
          }
        });
  }

  /// Whether a key is one step, or several, on the way to a parameter.
  private static boolean names(String key, String name) {
    return !key.isEmpty() && ("." + name + ".").contains("." + key + ".");
  }
}
