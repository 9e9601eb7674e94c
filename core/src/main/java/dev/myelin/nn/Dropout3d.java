package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// In training mode zeroes whole channels of volumes, each with probability `p`, and scales the
/// others by `1 / (1 − p)`; in evaluation mode `y = x`.
///
/// | tensor        | shape                               |
/// |---------------|-------------------------------------|
/// | input, output | `[N, C, D, H, W]` or `[C, D, H, W]` |
///
/// @see <a href="https://arxiv.org/abs/1411.4280">Efficient Object Localization Using Convolutional
///   Networks (Tompson et al., 2015)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout3d.html">torch.nn.Dropout3d</a>
public final class Dropout3d extends ChannelDropout {
  Dropout3d(double p) {
    super(p, "aten::feature_dropout");
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 4, 5);
    return drop(x, x.dim() == 5);
  }
}
