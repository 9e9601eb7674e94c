package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorFunction;
import java.util.ArrayList;
import java.util.List;

/// A layer of a transformer's decoder: attention of a sequence to itself, attention to the
/// encoder's output, and two maps of each step, each with a path around it and a normalisation.
///
/// | tensor         | shape                                                       |
/// |----------------|-------------------------------------------------------------|
/// | target, output | `[L, N, size]`, with `batchFirst()` `[N, L, …]`, or `[L, …]` |
/// | memory         | `[S, N, size]`, with `batchFirst()` `[N, S, …]`, or `[S, …]` |
///
/// Options: see [TransformerOption]. Options of a call: `attentionMask(m)`, `keyPaddingMask(m)` and
/// `causal()` for the target, as of [MultiheadAttention], and `memory(…)` with the same for the
/// memory.
///
/// @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need (Vaswani et al.,
///   2017)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TransformerDecoderLayer.html">
///   torch.nn.TransformerDecoderLayer</a>
public final class TransformerDecoderLayer extends Module {
  /// An option of a call.
  public sealed interface CallOption permits MaskOption, Options.Memory {}

  final TransformerConfig config;

  @Key("self_attn")
  final MultiheadAttention selfAttention;

  @Key("multihead_attn")
  final MultiheadAttention crossAttention;

  final Linear linear1;
  final Dropout dropout;
  final Linear linear2;
  final LayerNorm norm1;
  final LayerNorm norm2;
  final LayerNorm norm3;
  final Dropout dropout1;
  final Dropout dropout2;
  final Dropout dropout3;
  final TensorFunction activation;

  TransformerDecoderLayer(TransformerConfig config) {
    this.config = config;
    selfAttention = config.attention();
    crossAttention = config.attention();
    linear1 = config.linear(config.size(), config.feedForward());
    dropout = new Dropout(config.dropout());
    linear2 = config.linear(config.feedForward(), config.size());
    norm1 = config.norm();
    norm2 = config.norm();
    norm3 = config.norm();
    dropout1 = new Dropout(config.dropout());
    dropout2 = new Dropout(config.dropout());
    dropout3 = new Dropout(config.dropout());
    activation = config.activation();
  }

  /// The masks of a call: the target's, and the memory's.
  record BothMasks(Masks target, Masks memory) {
    static BothMasks of(String where, CallOption... options) {
      List<MaskOption> target = new ArrayList<>();
      List<MaskOption> memory = List.of();
      Options.once(where, options);
      for (CallOption option : options) {
        switch (option) {
          case MaskOption o -> target.add(o);
          case Options.Memory o -> memory = o.masks();
        }
      }
      return new BothMasks(Masks.of(where, target), Masks.of(where, memory));
    }
  }

  /// Runs the layer on a target and the encoder's output.
  public Tensor call(Tensor target, Tensor memory, CallOption... options) {
    return call(target, memory, BothMasks.of(where(), options));
  }

  Tensor call(Tensor x, Tensor memory, BothMasks masks) {
    if (config.normFirst()) {
      Tensor y = x.add(attend(norm1.call(x), masks.target));
      Tensor z = y.add(read(norm2.call(y), memory, masks.memory));
      return z.add(map(norm3.call(z)));
    }
    Tensor y = norm1.call(x.add(attend(x, masks.target)));
    Tensor z = norm2.call(y.add(read(y, memory, masks.memory)));
    return norm3.call(z.add(map(z)));
  }

  private Tensor attend(Tensor x, Masks masks) {
    return dropout1.call(selfAttention.output(x, x, x, masks));
  }

  private Tensor read(Tensor x, Tensor memory, Masks masks) {
    return dropout2.call(crossAttention.output(x, memory, memory, masks));
  }

  private Tensor map(Tensor x) {
    return x.through(linear1, activation, dropout, linear2, dropout3);
  }

  @Override
  protected String describe() {
    return config.describe();
  }
}
