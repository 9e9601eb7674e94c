package dev.myelin.nn.parity;

import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.BatchNorm2d;
import dev.myelin.nn.Conv2d;
import dev.myelin.nn.CrossEntropyLoss;
import dev.myelin.nn.GELU;
import dev.myelin.nn.Layer;
import dev.myelin.nn.LayerNorm;
import dev.myelin.nn.Linear;
import dev.myelin.nn.Loss;
import dev.myelin.nn.MSELoss;
import dev.myelin.nn.MaxPool2d;
import dev.myelin.nn.Module;
import dev.myelin.nn.Reduction;
import dev.myelin.tensor.Indexed;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    FACTORIES.put("Linear", args -> Built.layer(linearOf(args)));
    FACTORIES.put("Conv2d", args -> Built.layer(convolution(args.integer("in_channels"), args)));
    FACTORIES.put("LazyConv2d", args -> Built.layer(convolution(AUTO, args)));
    FACTORIES.put("BatchNorm2d", args -> Built.layer(batchNorm(args)));
    FACTORIES.put("LayerNorm", args -> Built.layer(layerNormOf(args)));
    FACTORIES.put("ReLU", args -> Built.layer(relu()));
    FACTORIES.put("GELU", args -> Built.layer(geluOf(args)));
    FACTORIES.put("MaxPool2d", Registry::maxPool);
    FACTORIES.put(
        "AdaptiveAvgPool2d",
        args -> {
          long[] size = args.sizes("output_size");
          return Built.layer(adaptiveAvgPool2d(size[0], size[size.length - 1]));
        });
    FACTORIES.put(
        "Embedding",
        args ->
            Built.layer(embedding(args.integer("num_embeddings"), args.integer("embedding_dim"))));
    FACTORIES.put("CrossEntropyLoss", args -> Built.loss(crossEntropyOf(args)));
    FACTORIES.put("MSELoss", args -> Built.loss(mseOf(args)));
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

  private static Linear linearOf(Args args) {
    List<Linear.Option> options = new ArrayList<>();
    args.flag(options, "bias", true, noBias());
    return linear(
        args.integer("in_features"),
        args.integer("out_features"),
        options.toArray(Linear.Option[]::new));
  }

  private static Conv2d convolution(long inChannels, Args args) {
    List<Conv2d.Option> options = new ArrayList<>();
    args.sizes(options, "stride", s -> stride(s));
    args.sizes(options, "dilation", d -> dilation(d));
    args.option(options, "groups", Double.class, g -> groups(g.longValue()));
    args.flag(options, "bias", true, noBias());
    if (args.get("padding") instanceof String text) {
      if (text.equals("same")) {
        options.add(samePadding());
      }
    } else {
      args.sizes(options, "padding", p -> padding(p));
    }
    return conv2d(
        inChannels,
        args.integer("out_channels"),
        kernel(args.sizes("kernel_size")),
        options.toArray(Conv2d.Option[]::new));
  }

  private static BatchNorm2d batchNorm(Args args) {
    List<BatchNorm2d.Option> options = new ArrayList<>();
    args.option(options, "eps", Double.class, e -> eps(e));
    if (args.isNull("momentum")) {
      options.add(cumulativeAverage());
    }
    args.option(options, "momentum", Double.class, m -> runningMomentum(m));
    args.flag(options, "affine", true, noAffine());
    args.flag(options, "bias", true, noBias());
    args.flag(options, "track_running_stats", true, noRunningStats());
    return batchNorm2d(args.integer("num_features"), options.toArray(BatchNorm2d.Option[]::new));
  }

  private static LayerNorm layerNormOf(Args args) {
    List<LayerNorm.Option> options = new ArrayList<>();
    args.option(options, "eps", Double.class, e -> eps(e));
    args.flag(options, "elementwise_affine", true, noAffine());
    args.flag(options, "bias", true, noBias());
    return layerNorm(
        Shape.of(args.sizes("normalized_shape")), options.toArray(LayerNorm.Option[]::new));
  }

  private static GELU geluOf(Args args) {
    return "tanh".equals(args.get("approximate")) ? gelu(tanhApproximation()) : gelu();
  }

  private static Built maxPool(Args args) {
    List<MaxPool2d.Option> options = new ArrayList<>();
    args.sizes(options, "stride", s -> stride(s));
    args.sizes(options, "padding", p -> padding(p));
    args.sizes(options, "dilation", d -> dilation(d));
    args.flag(options, "ceil_mode", false, ceilMode());
    MaxPool2d pool =
        maxPool2d(kernel(args.sizes("kernel_size")), options.toArray(MaxPool2d.Option[]::new));
    if (!Boolean.TRUE.equals(args.get("return_indices"))) {
      return Built.layer(pool);
    }
    return new Built(
        pool,
        inputs -> {
          Indexed result = pool.callIndexed(inputs.getFirst());
          return List.of(result.values(), result.indices());
        });
  }

  private static CrossEntropyLoss crossEntropyOf(Args args) {
    List<CrossEntropyLoss.Option> options = new ArrayList<>();
    Tensor weight = args.tensor("weight");
    if (weight != null) {
      options.add(classWeights(weight));
    }
    args.option(options, "reduction", String.class, Registry::reductionOf);
    args.option(options, "ignore_index", Double.class, i -> ignoreIndex(i.longValue()));
    args.option(options, "label_smoothing", Double.class, s -> labelSmoothing(s));
    return crossEntropy(options.toArray(CrossEntropyLoss.Option[]::new));
  }

  private static MSELoss mseOf(Args args) {
    List<MSELoss.Option> options = new ArrayList<>();
    args.option(options, "reduction", String.class, Registry::reductionOf);
    return mse(options.toArray(MSELoss.Option[]::new));
  }

  private static Reduction reductionOf(String name) {
    return Reduction.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
