package dev.myelin.nn.parity;

import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.BagMode;
import dev.myelin.nn.BatchNormOption;
import dev.myelin.nn.Embedding;
import dev.myelin.nn.EmbeddingBag;
import dev.myelin.nn.EmbeddingBagOption;
import dev.myelin.nn.EmbeddingOption;
import dev.myelin.nn.GroupNorm;
import dev.myelin.nn.InstanceNormOption;
import dev.myelin.nn.Layer;
import dev.myelin.nn.LayerNorm;
import dev.myelin.nn.LocalResponseNorm;
import dev.myelin.nn.RMSNorm;
import dev.myelin.nn.SpectralNormOption;
import dev.myelin.nn.parity.Registry.Built;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The modules of normalisation, dropout and embedding.
final class Normalizations {
  private Normalizations() {}

  static void register(Map<String, Function<Args, Built>> factories) {
    factories.put("BatchNorm1d", args -> Built.layer(batchNorm1d(features(args), batch(args))));
    factories.put("BatchNorm2d", args -> Built.layer(batchNorm2d(features(args), batch(args))));
    factories.put("BatchNorm3d", args -> Built.layer(batchNorm3d(features(args), batch(args))));
    factories.put(
        "InstanceNorm1d", args -> Built.layer(instanceNorm1d(features(args), instance(args))));
    factories.put(
        "InstanceNorm2d", args -> Built.layer(instanceNorm2d(features(args), instance(args))));
    factories.put(
        "InstanceNorm3d", args -> Built.layer(instanceNorm3d(features(args), instance(args))));
    factories.put("LayerNorm", args -> Built.layer(layerNormOf(args)));
    factories.put("RMSNorm", args -> Built.layer(rmsNormOf(args)));
    factories.put("GroupNorm", args -> Built.layer(groupNormOf(args)));
    factories.put("LocalResponseNorm", args -> Built.layer(localResponseNormOf(args)));
    factories.put("Embedding", args -> Built.layer(embeddingOf(args)));
    factories.put("EmbeddingBag", args -> bag(embeddingBagOf(args)));
    for (String name : List.of("Linear", "Conv2d")) {
      factories.put(
          "WeightNorm." + name, args -> calls(args, weightNormOf(base(name, args), args)));
      factories.put(
          "SpectralNorm." + name, args -> calls(args, spectralNormOf(base(name, args), args)));
    }
  }

  private static long features(Args args) {
    return args.integer("num_features");
  }

  private static BatchNormOption[] batch(Args args) {
    List<BatchNormOption> options = new ArrayList<>();
    args.option(options, "eps", Double.class, e -> eps(e));
    if (args.isNull("momentum")) {
      options.add(cumulativeAverage());
    }
    args.option(options, "momentum", Double.class, m -> runningMomentum(m));
    args.flag(options, "affine", true, noAffine());
    args.flag(options, "bias", true, noBias());
    args.flag(options, "track_running_stats", true, noRunningStats());
    return options.toArray(BatchNormOption[]::new);
  }

  private static InstanceNormOption[] instance(Args args) {
    List<InstanceNormOption> options = new ArrayList<>();
    args.option(options, "eps", Double.class, e -> eps(e));
    args.option(options, "momentum", Double.class, m -> runningMomentum(m));
    args.flag(options, "affine", false, affine());
    args.flag(options, "bias", true, noBias());
    args.flag(options, "track_running_stats", false, runningStats());
    return options.toArray(InstanceNormOption[]::new);
  }

  private static LayerNorm layerNormOf(Args args) {
    List<LayerNorm.Option> options = new ArrayList<>();
    args.option(options, "eps", Double.class, e -> eps(e));
    args.flag(options, "elementwise_affine", true, noAffine());
    args.flag(options, "bias", true, noBias());
    return layerNorm(
        Shape.of(args.sizes("normalized_shape")), options.toArray(LayerNorm.Option[]::new));
  }

  private static RMSNorm rmsNormOf(Args args) {
    List<RMSNorm.Option> options = new ArrayList<>();
    args.option(options, "eps", Double.class, e -> eps(e));
    args.flag(options, "elementwise_affine", true, noAffine());
    return rmsNorm(
        Shape.of(args.sizes("normalized_shape")), options.toArray(RMSNorm.Option[]::new));
  }

  private static GroupNorm groupNormOf(Args args) {
    List<GroupNorm.Option> options = new ArrayList<>();
    args.option(options, "eps", Double.class, e -> eps(e));
    args.flag(options, "affine", true, noAffine());
    args.flag(options, "bias", true, noBias());
    args.flag(options, "interleaved", false, interleaved());
    return groupNorm(
        args.integer("num_groups"),
        args.integer("num_channels"),
        options.toArray(GroupNorm.Option[]::new));
  }

  private static Embedding embeddingOf(Args args) {
    return embedding(
        args.integer("num_embeddings"),
        args.integer("embedding_dim"),
        table(args).toArray(EmbeddingOption[]::new));
  }

  private static EmbeddingBag embeddingBagOf(Args args) {
    List<EmbeddingBagOption> options = new ArrayList<>(table(args));
    args.option(
        options, "mode", String.class, mode -> BagMode.valueOf(mode.toUpperCase(Locale.ROOT)));
    args.flag(options, "include_last_offset", false, includeLastOffset());
    return embeddingBag(
        args.integer("num_embeddings"),
        args.integer("embedding_dim"),
        options.toArray(EmbeddingBagOption[]::new));
  }

  private static List<EmbeddingOption> table(Args args) {
    List<EmbeddingOption> options = new ArrayList<>();
    args.option(options, "padding_idx", Double.class, i -> paddingIndex(i.longValue()));
    args.option(options, "max_norm", Double.class, n -> maxNorm(n));
    args.option(options, "norm_type", Double.class, p -> normType(p));
    args.flag(options, "scale_grad_by_freq", false, scaleGradByFrequency());
    return options;
  }

  /// Bags, of which whole numbers after the indices are the offsets, others the weights.
  private static Built bag(EmbeddingBag bag) {
    return new Built(
        bag,
        inputs -> {
          Tensor x = inputs.getFirst();
          Tensor last = inputs.getLast();
          if (last.dtype().isFloatingPoint()) {
            Tensor offsets = inputs.size() == 3 ? inputs.get(1) : null;
            return List.of(bag.callWeighted(x, offsets, last));
          }
          return List.of(inputs.size() == 1 ? bag.call(x) : bag.call(x, last));
        });
  }

  private static LocalResponseNorm localResponseNormOf(Args args) {
    return localResponseNorm(
        args.integer("size"),
        args.number("alpha", 1e-4),
        args.number("beta", 0.75),
        args.number("k", 1));
  }

  private static Layer base(String name, Args args) {
    boolean bias = !Boolean.FALSE.equals(args.get("bias"));
    if (name.equals("Linear")) {
      long in = args.integer("in_features");
      long out = args.integer("out_features");
      return bias ? linear(in, out) : linear(in, out, noBias());
    }
    return conv2d(
        args.integer("in_channels"), args.integer("out_channels"), args.integer("kernel_size"));
  }

  private static Layer weightNormOf(Layer layer, Args args) {
    if (args.isNull("dim")) {
      return weightNorm(layer, "weight", -1);
    }
    return weightNorm(layer, "weight", (int) args.number("dim", 0));
  }

  private static Layer spectralNormOf(Layer layer, Args args) {
    List<SpectralNormOption> options = new ArrayList<>();
    args.option(options, "n_power_iterations", Double.class, n -> powerIterations(n.intValue()));
    args.option(options, "dim", Double.class, d -> outputDim(d.intValue()));
    args.option(options, "eps", Double.class, e -> eps(e));
    return spectralNorm(layer, options.toArray(SpectralNormOption[]::new));
  }

  /// A layer that is called as often as the case says.
  private static Built calls(Args args, Layer layer) {
    int calls = (int) args.number("calls", 1);
    return new Built(
        layer,
        inputs -> IntStream.range(0, calls).mapToObj(i -> layer.call(inputs.getFirst())).toList());
  }
}
