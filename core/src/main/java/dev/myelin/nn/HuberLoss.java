package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The squared error of the near and the absolute error of the far: with `d = |output − target|`,
/// `ℓ = d²/2` where `d ≤ δ`, else `δ · (d − δ/2)`. By default the mean over all elements, with `δ =
/// 1` unless `delta` is given.
///
/// | tensor         | shape                        |
/// |----------------|------------------------------|
/// | output, target | the same, any                |
/// | loss           | a scalar; theirs with `NONE` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html">
///   torch.nn.HuberLoss</a>
public final class HuberLoss extends Module implements Loss {
  /// An option of this loss.
  public sealed interface Option permits Options.Delta, Reduction {}

  private static final Operator OPERATOR = Operator.deferred("aten::huber_loss");

  private final double delta;
  private final Reduction reduction;

  HuberLoss(Option... options) {
    Options.once("HuberLoss", options);
    double delta = 1;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.Delta o -> delta = Checks.positive("HuberLoss", "delta", o.value());
        case Reduction r -> reduction = r;
      }
    }
    this.delta = delta;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    LossChecks.pair(this, output, target);
    return OPERATOR.one(output, target, reduction.number(), delta);
  }

  @Override
  protected String describe() {
    return Options.text(delta == 1 ? "" : "delta=" + delta, reduction.text());
  }
}
