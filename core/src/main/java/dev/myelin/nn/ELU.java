package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The exponential linear unit, `y = x` where `x > 0`, else `α · (eˣ − 1)`, of any shape, with `α =
/// 1` unless `alpha` is given.
///
/// @see <a href="https://arxiv.org/abs/1511.07289">Exponential linear units (Clevert et al.,
///   2015)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ELU.html">torch.nn.ELU</a>
public final class ELU extends Layer {
  /// An option of ELU.
  public sealed interface Option permits Options.Alpha {}

  private static final Operator OPERATOR = Operator.deferred("aten::elu");

  private final double alpha;

  ELU(Option... options) {
    Options.once("ELU", options);
    double given = 1;
    for (Option option : options) {
      switch (option) {
        case Options.Alpha o -> given = Checks.finite("ELU", "alpha", o.value());
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
