package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The swish of straight lines, `y = x · min(max(x + 3, 0), 6) / 6`, of any shape.
///
/// @see <a href="https://arxiv.org/abs/1905.02244">Searching for MobileNetV3 (Howard et al.,
///   2019)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardswish.html">
///   torch.nn.Hardswish</a>
public final class Hardswish extends Layer {
  private static final Operator OPERATOR = Operator.deferred("aten::hardswish");

  Hardswish() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return OPERATOR.one(x);
  }
}
