package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The continuously differentiable exponential linear unit, `y = max(x, 0) + min(0, α · (e^(x / α)
/// − 1))`, of any shape, with `α = 1` unless `alpha` is given.
///
/// @see <a href="https://arxiv.org/abs/1704.07483">Continuously differentiable exponential linear
///   units (Barron, 2017)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CELU.html">
///   torch.nn.CELU</a>
public final class CELU extends Layer {
  /// An option of CELU.
  public sealed interface Option permits Options.Alpha {}

  private static final Operator OPERATOR = Operator.deferred("aten::celu");

  private final double alpha;

  CELU(Option... options) {
    Options.once("CELU", options);
    double given = 1;
    for (Option option : options) {
      switch (option) {
        case Options.Alpha o -> given = Checks.nonZero("CELU", "alpha", o.value());
      }
    }
    alpha = given;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return OPERATOR.one(x, alpha);
  }

  @Override
  protected String describe() {
    return alpha == 1 ? "" : "alpha=" + alpha;
  }
}
