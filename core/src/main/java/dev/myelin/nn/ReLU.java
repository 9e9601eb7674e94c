package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The rectifier, `y = max(x, 0)`, of any shape.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html">torch.nn.ReLU</a>
public final class ReLU extends Layer {
  ReLU() {}

  @Override
  public Tensor forward(Tensor x) {
    return x.relu();
  }
}
