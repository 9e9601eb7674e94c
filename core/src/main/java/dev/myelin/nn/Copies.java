package dev.myelin.nn;

import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Copies of a module with parameters of their own, made without drawing random numbers.
final class Copies {
  private Copies() {}

  static <M extends Module> List<M> of(M original, long count, Supplier<M> maker) {
    Map<String, Parameter> parameters = original.namedParameters();
    Tensor state = Randomness.state();
    try {
      return Stream.generate(maker).limit(count).map(copy -> filled(copy, parameters)).toList();
    } finally {
      Randomness.state(state);
    }
  }

  private static <M extends Module> M filled(M copy, Map<String, Parameter> parameters) {
    copy.namedParameters()
        .forEach(
            (name, parameter) -> {
              Parameter original = parameters.get(name);
              if (original != null && !original.equals(parameter)) {
                parameter.assign(original.detach().clone());
                parameter.frozen(original.isFrozen());
              }
            });
    return copy;
  }
}
