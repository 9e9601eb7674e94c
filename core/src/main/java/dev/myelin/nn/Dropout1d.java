package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// In training mode zeroes whole channels of sequences, each with probability `p`, and scales the
/// others by `1 / (1 − p)`; in evaluation mode `y = x`.
///
/// | tensor        | shape                   |
/// |---------------|-------------------------|
/// | input, output | `[N, C, L]` or `[C, L]` |
///
/// @see <a href="https://arxiv.org/abs/1411.4280">Efficient Object Localization Using Convolutional
///   Networks (Tompson et al., 2015)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout1d.html">torch.nn.Dropout1d</a>
public final class Dropout1d extends ChannelDropout {
  Dropout1d(double p) {
    super(p, "aten::feature_dropout");
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 2, 3);
    return drop(x, x.dim() == 3);
  }
}
