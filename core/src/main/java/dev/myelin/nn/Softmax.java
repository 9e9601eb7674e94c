package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The normalised exponential along a dimension, `yᵢ = exp(xᵢ) / Σⱼ exp(xⱼ)`, of any shape:
/// positive numbers that sum to one. Along the last dimension unless another is given.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmax.html">
///   torch.nn.Softmax</a>
public final class Softmax extends Layer {
  private final int dim;

  Softmax(int dim) {
    this.dim = dim;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    Checks.dim(this, x, dim);
    return x.softmax(dim);
  }

  @Override
  protected String describe() {
    return "dim=" + dim;
  }
}
