package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The self-normalising unit `y = s · (max(x, 0) + min(0, α · (eˣ − 1)))` with `s = 1.0507…` and `α
/// = 1.67326…`, of any shape.
///
/// @see <a href="https://arxiv.org/abs/1706.02515">Self-normalizing neural networks (Klambauer et
///   al., 2017)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SELU.html">
///   torch.nn.SELU</a>
public final class SELU extends Layer {
  private static final Operator OPERATOR = Operator.deferred("aten::selu");

  SELU() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return OPERATOR.one(x);
  }
}
