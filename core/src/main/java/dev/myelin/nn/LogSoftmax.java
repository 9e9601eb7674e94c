package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The logarithm of the softmax along a dimension, `yᵢ = log(exp(xᵢ) / Σⱼ exp(xⱼ))`, computed
/// without overflow, of any shape. Along the last dimension unless another is given.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html">
///   torch.nn.LogSoftmax</a>
public final class LogSoftmax extends Layer {
  private final int dim;

  LogSoftmax(int dim) {
    this.dim = dim;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    Checks.dim(this, x, dim);
    return x.logSoftmax(dim);
  }

  @Override
  protected String describe() {
    return "dim=" + dim;
  }
}
