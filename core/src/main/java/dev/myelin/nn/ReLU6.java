package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The rectifier with a ceiling, `y = min(max(x, 0), 6)`, of any shape.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU6.html">
///   torch.nn.ReLU6</a>
public final class ReLU6 extends Layer {
  private static final Operator OPERATOR = Operator.deferred("aten::relu6");

  ReLU6() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return OPERATOR.one(x);
  }
}
