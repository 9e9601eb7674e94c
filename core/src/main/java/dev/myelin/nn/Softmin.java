package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The normalised exponential of the negative along a dimension, `yᵢ = exp(−xᵢ) / Σⱼ exp(−xⱼ)`, of
/// any shape. Along the last dimension unless another is given.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmin.html">
///   torch.nn.Softmin</a>
public final class Softmin extends Layer {
  private final int dim;

  Softmin(int dim) {
    this.dim = dim;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    Checks.dim(this, x, dim);
    return x.neg().softmax(dim);
  }

  @Override
  protected String describe() {
    return "dim=" + dim;
  }
}
