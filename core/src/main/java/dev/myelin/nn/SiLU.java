package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The sigmoid linear unit or swish, `y = x · sigmoid(x)`, of any shape.
///
/// @see <a href="https://arxiv.org/abs/1710.05941">Searching for activation functions (Ramachandran
///   et al., 2017)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SiLU.html">
///   torch.nn.SiLU</a>
public final class SiLU extends Layer {
  SiLU() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return x.silu();
  }
}
