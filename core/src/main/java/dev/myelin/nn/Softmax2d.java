package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The softmax over the channels of each place, `y[c, i, j] = exp(x[c, i, j]) / Σₖ exp(x[k, i,
/// j])`.
///
/// | tensor        | shape                       |
/// |---------------|-----------------------------|
/// | input, output | `[N, C, H, W]` or `[C, H, W]` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmax2d.html">
///   torch.nn.Softmax2d</a>
public final class Softmax2d extends Layer {
  Softmax2d() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    Checks.dims(this, x, 3, 4);
    return x.softmax(-3);
  }
}
