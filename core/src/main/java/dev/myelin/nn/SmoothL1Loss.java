package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The absolute error with a round bottom: with `d = |output − target|`, `ℓ = d² / (2β)` where `d <
/// β`, else `d − β/2`. By default the mean over all elements, with `β = 1` unless `beta` is given;
/// `beta(0)` is the absolute error.
///
/// | tensor         | shape                        |
/// |----------------|------------------------------|
/// | output, target | the same, any                |
/// | loss           | a scalar; theirs with `NONE` |
///
/// @see <a href="https://arxiv.org/abs/1504.08083">Fast R-CNN (Girshick, 2015)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html">
///   torch.nn.SmoothL1Loss</a>
public final class SmoothL1Loss extends Module implements Loss {
  /// An option of this loss.
  public sealed interface Option permits Options.Beta, Reduction {}

  private static final Operator OPERATOR = Operator.deferred("aten::smooth_l1_loss");

  private final double beta;
  private final Reduction reduction;

  SmoothL1Loss(Option... options) {
    Options.once("SmoothL1Loss", options);
    double beta = 1;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.Beta o ->
            beta = Checks.within("SmoothL1Loss", "beta", o.value(), 0, Double.MAX_VALUE);
        case Reduction r -> reduction = r;
      }
    }
    this.beta = beta;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    LossChecks.pair(this, output, target);
    return OPERATOR.one(output, target, reduction.number(), beta);
  }

  @Override
  protected String describe() {
    return Options.text(beta == 1 ? "" : "beta=" + beta, reduction.text());
  }
}
