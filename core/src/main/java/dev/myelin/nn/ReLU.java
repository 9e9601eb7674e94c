package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Tensor;

/// The rectifier, `y = max(x, 0)`, of any shape.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html">torch.nn.ReLU</a>
public final class ReLU extends Layer {
  ReLU() {}

  @Override
  public Tensor forward(Tensor x) {
    DType dtype = x.dtype();
    if (dtype == DType.BOOL || dtype.isComplex()) {
      throw Problem.in(where()).rule("input must be real numbers").value("input", dtype).dtype();
    }
    return x.relu();
  }
}
