package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// [AlphaDropout] of whole channels: in training mode sets each with probability `p` to the least
/// value of a SELU, and in evaluation mode `y = x`.
///
/// | tensor        | shape       |
/// |---------------|-------------|
/// | input, output | `[N, C, *]` |
///
/// @see <a href="https://arxiv.org/abs/1706.02515">Self-Normalizing Neural Networks (Klambauer et
///   al., 2017)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.FeatureAlphaDropout.html">torch.nn.FeatureAlphaDropout</a>
public final class FeatureAlphaDropout extends ChannelDropout {
  FeatureAlphaDropout(double p) {
    super(p, "aten::feature_alpha_dropout");
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 2, Integer.MAX_VALUE);
    return drop(x, true);
  }
}
