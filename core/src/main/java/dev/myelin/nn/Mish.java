package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The self-regularised unit `y = x · tanh(log(1 + eˣ))`, of any shape.
///
/// @see <a href="https://arxiv.org/abs/1908.08681">Mish (Misra, 2019)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Mish.html">
///   torch.nn.Mish</a>
public final class Mish extends Layer {
  private static final Operator OPERATOR = Operator.deferred("aten::mish");

  Mish() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return OPERATOR.one(x);
  }
}
