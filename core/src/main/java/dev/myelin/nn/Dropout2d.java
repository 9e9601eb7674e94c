package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// In training mode zeroes whole channels of images, each with probability `p`, and scales the
/// others by `1 / (1 − p)`; in evaluation mode `y = x`.
///
/// | tensor        | shape                         |
/// |---------------|-------------------------------|
/// | input, output | `[N, C, H, W]` or `[N, C, L]` |
///
/// @see <a href="https://arxiv.org/abs/1411.4280">Efficient Object Localization Using Convolutional
///   Networks (Tompson et al., 2015)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout2d.html">torch.nn.Dropout2d</a>
public final class Dropout2d extends ChannelDropout {
  Dropout2d(double p) {
    super(p, "aten::feature_dropout");
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 3, 4);
    return drop(x, true);
  }
}
