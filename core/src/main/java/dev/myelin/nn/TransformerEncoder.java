package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stack of [TransformerEncoderLayer]s, copies of the given one, and a normalisation behind them
/// if `finalNorm(n)` gives one.
///
/// ```java
/// var encoder = transformerEncoder(transformerEncoderLayer(512, 8), 6, finalNorm(layerNorm(512)));
/// Tensor y = encoder.call(zeros(9, 2, 512), causal());
/// ```
///
/// Options of a call: `attentionMask(m)`, `keyPaddingMask(m)` and `causal()`, as of
/// [MultiheadAttention].
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TransformerEncoder.html">
///   torch.nn.TransformerEncoder</a>
public final class TransformerEncoder extends Layer {
  /// An option of a stack of layers.
  public sealed interface Option permits Options.FinalNorm {}

  final ModuleList<TransformerEncoderLayer> layers;
  final @Nullable Layer norm;

  TransformerEncoder(TransformerEncoderLayer layer, long count, Option... options) {
    Options.once("TransformerEncoder", options);
    Checks.atLeast("TransformerEncoder", "layers", count, 1);
    layers =
        new ModuleList<>(Copies.of(layer, count, () -> new TransformerEncoderLayer(layer.config)));
    norm = finalNorm(options);
  }

  static @Nullable Layer finalNorm(Option... options) {
    Layer norm = null;
    for (Option option : options) {
      switch (option) {
        case Options.FinalNorm o -> norm = o.norm();
      }
    }
    return norm;
  }

  @Override
  public Tensor forward(Tensor x) {
    return encode(x, Masks.NONE);
  }

  /// Runs all layers with masks.
  public Tensor call(Tensor x, MaskOption... masks) {
    return call(x, Masks.of(where(), List.of(masks)));
  }

  Tensor call(Tensor x, Masks masks) {
    ready(x);
    return hooked(x, encode(x, masks));
  }

  private Tensor encode(Tensor x, Masks masks) {
    Tensor y = x;
    for (TransformerEncoderLayer layer : layers) {
      y = layer.call(y, masks);
    }
    return norm == null ? y : norm.call(y);
  }
}
