package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A stack of [TransformerDecoderLayer]s, copies of the given one, and a normalisation behind them
/// if `finalNorm(n)` gives one.
///
/// ```java
/// var decoder = transformerDecoder(transformerDecoderLayer(512, 8), 6);
/// Tensor y = decoder.call(zeros(5, 2, 512), zeros(9, 2, 512), causal());
/// ```
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TransformerDecoder.html">
///   torch.nn.TransformerDecoder</a>
public final class TransformerDecoder extends Module {
  final ModuleList<TransformerDecoderLayer> layers;
  final @Nullable Layer norm;

  TransformerDecoder(
      TransformerDecoderLayer layer, long count, TransformerEncoder.Option... options) {
    Options.once("TransformerDecoder", options);
    Checks.atLeast("TransformerDecoder", "layers", count, 1);
    layers =
        new ModuleList<>(Copies.of(layer, count, () -> new TransformerDecoderLayer(layer.config)));
    norm = TransformerEncoder.finalNorm(options);
  }

  /// Runs all layers on a target and the encoder's output. See [TransformerDecoderLayer].
  public Tensor call(Tensor target, Tensor memory, TransformerDecoderLayer.CallOption... options) {
    return call(target, memory, TransformerDecoderLayer.BothMasks.of(where(), options));
  }

  Tensor call(Tensor target, Tensor memory, TransformerDecoderLayer.BothMasks masks) {
    Tensor y = target;
    for (TransformerDecoderLayer layer : layers) {
      y = layer.call(y, memory, masks);
    }
    return norm == null ? y : norm.call(y);
  }
}
