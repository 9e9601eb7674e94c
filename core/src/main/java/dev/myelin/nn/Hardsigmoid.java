package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The sigmoid of straight lines, `y = min(max(x + 3, 0), 6) / 6`, of any shape.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardsigmoid.html">
///   torch.nn.Hardsigmoid</a>
public final class Hardsigmoid extends Layer {
  private static final Operator OPERATOR = Operator.deferred("aten::hardsigmoid");

  Hardsigmoid() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return OPERATOR.one(x);
  }
}
