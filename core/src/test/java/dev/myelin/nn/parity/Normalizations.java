package dev.myelin.nn.parity;

import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.BatchNorm2d;
import dev.myelin.nn.LayerNorm;
import dev.myelin.nn.parity.Registry.Built;
import dev.myelin.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The modules of normalisation, dropout and embedding.
final class Normalizations {
  private Normalizations() {}

  static void register(Map<String, Function<Args, Built>> factories) {
    factories.put("BatchNorm2d", args -> Built.layer(batchNorm(args)));
    factories.put("LayerNorm", args -> Built.layer(layerNormOf(args)));
    factories.put(
        "Embedding",
        args ->
            Built.layer(embedding(args.integer("num_embeddings"), args.integer("embedding_dim"))));
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
}
