package dev.myelin.nn.parity;

import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.CrossEntropyLoss;
import dev.myelin.nn.MSELoss;
import dev.myelin.nn.Reduction;
import dev.myelin.nn.parity.Registry.Built;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The losses.
final class Losses {
  private Losses() {}

  static void register(Map<String, Function<Args, Built>> factories) {
    factories.put("CrossEntropyLoss", args -> Built.loss(crossEntropyOf(args)));
    factories.put("MSELoss", args -> Built.loss(mseOf(args)));
  }

  private static CrossEntropyLoss crossEntropyOf(Args args) {
    List<CrossEntropyLoss.Option> options = new ArrayList<>();
    Tensor weight = args.tensor("weight");
    if (weight != null) {
      options.add(classWeights(weight));
    }
    args.option(options, "reduction", String.class, Losses::reductionOf);
    args.option(options, "ignore_index", Double.class, i -> ignoreIndex(i.longValue()));
    args.option(options, "label_smoothing", Double.class, s -> labelSmoothing(s));
    return crossEntropy(options.toArray(CrossEntropyLoss.Option[]::new));
  }

  private static MSELoss mseOf(Args args) {
    List<MSELoss.Option> options = new ArrayList<>();
    args.option(options, "reduction", String.class, Losses::reductionOf);
    return mse(options.toArray(MSELoss.Option[]::new));
  }

  static Reduction reductionOf(String name) {
    return Reduction.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
