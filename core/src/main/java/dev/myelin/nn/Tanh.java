package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The hyperbolic tangent, `y = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)`, of any shape.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Tanh.html">
///   torch.nn.Tanh</a>
public final class Tanh extends Layer {
  Tanh() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return x.tanh();
  }
}
