package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The logistic function, `y = 1 / (1 + e⁻ˣ)`, of any shape.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html">
///   torch.nn.Sigmoid</a>
public final class Sigmoid extends Layer {
  Sigmoid() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return x.sigmoid();
  }
}
