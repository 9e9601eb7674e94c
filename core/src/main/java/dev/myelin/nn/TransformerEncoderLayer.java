package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorFunction;
import java.util.List;

/// A layer of a transformer's encoder: attention of a sequence to itself, and two maps of each
/// step, each with a path around it and a normalisation.
///
/// ```text
/// x = norm1(x + attention(x))                 with normFirst()  x = x + attention(norm1(x))
/// x = norm2(x + linear2(relu(linear1(x))))                      x = x + linear2(relu(linear1(norm2(x))))
/// ```
///
/// | tensor        | shape                                                       |
/// |---------------|-------------------------------------------------------------|
/// | input, output | `[L, N, size]`, with `batchFirst()` `[N, L, …]`, or `[L, …]` |
///
/// Options: see [TransformerOption]. Options of a call: `attentionMask(m)`, `keyPaddingMask(m)` and
/// `causal()`, as of [MultiheadAttention].
///
/// @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need (Vaswani et al.,
///   2017)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TransformerEncoderLayer.html">
///   torch.nn.TransformerEncoderLayer</a>
public final class TransformerEncoderLayer extends Layer {
  final TransformerConfig config;

  @Key("self_attn")
  final MultiheadAttention selfAttention;

  final Linear linear1;
  final Dropout dropout;
  final Linear linear2;
  final LayerNorm norm1;
  final LayerNorm norm2;
  final Dropout dropout1;
  final Dropout dropout2;
  final TensorFunction activation;

  TransformerEncoderLayer(TransformerConfig config) {
    this.config = config;
    selfAttention = config.attention();
    linear1 = config.linear(config.size(), config.feedForward());
    dropout = new Dropout(config.dropout());
    linear2 = config.linear(config.feedForward(), config.size());
    norm1 = config.norm();
    norm2 = config.norm();
    dropout1 = new Dropout(config.dropout());
    dropout2 = new Dropout(config.dropout());
    activation = config.activation();
  }

  @Override
  public Tensor forward(Tensor x) {
    return encode(x, Masks.NONE);
  }

  /// Runs the layer with masks.
  public Tensor call(Tensor x, MaskOption... masks) {
    return call(x, Masks.of(where(), List.of(masks)));
  }

  Tensor call(Tensor x, Masks masks) {
    ready(x);
    return hooked(x, encode(x, masks));
  }

  private Tensor encode(Tensor x, Masks masks) {
    if (config.normFirst()) {
      Tensor y = x.add(attend(norm1.call(x), masks));
      return y.add(map(norm2.call(y)));
    }
    Tensor y = norm1.call(x.add(attend(x, masks)));
    return norm2.call(y.add(map(y)));
  }

  private Tensor attend(Tensor x, Masks masks) {
    return dropout1.call(selfAttention.output(x, x, x, masks));
  }

  private Tensor map(Tensor x) {
    return x.through(linear1, activation, dropout, linear2, dropout2);
  }

  @Override
  protected String describe() {
    return config.describe();
  }
}
