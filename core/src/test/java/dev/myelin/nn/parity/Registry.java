package dev.myelin.nn.parity;

import dev.myelin.nn.Layer;
import dev.myelin.nn.Loss;
import dev.myelin.nn.Module;
import dev.myelin.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Which module of Myelin stands for one of PyTorch's, and how its arguments translate.
final class Registry {
  /// A module and how it is called.
  record Built(Module module, Function<List<Tensor>, List<Tensor>> call) {
    static Built layer(Layer layer) {
      return new Built(layer, inputs -> List.of(layer.call(inputs.getFirst())));
    }

    static <L extends Module & Loss> Built loss(L loss) {
      return new Built(loss, inputs -> List.of(loss.call(inputs.get(0), inputs.get(1))));
    }
  }

  private static final Map<String, Function<Args, Built>> FACTORIES = new HashMap<>();

  static {
    Convolutions.register(FACTORIES);
    Pools.register(FACTORIES);
    Normalizations.register(FACTORIES);
    Recurrents.register(FACTORIES);
    Activations.register(FACTORIES);
    Losses.register(FACTORIES);
  }

  private Registry() {}

  /// The module for a case.
  ///
  /// @throws UnsupportedOperationException if there is none, or it lacks an option
  static Built build(String module, Args args) {
    Function<Args, Built> factory = FACTORIES.get(module);
    if (factory == null) {
      throw new UnsupportedOperationException("not registered");
    }
    Built built = factory.apply(args);
    if (!args.ignored().isEmpty()) {
      throw new UnsupportedOperationException("no option for " + args.ignored());
    }
    return built;
  }
}
