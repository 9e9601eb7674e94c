package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The logistic loss `ℓ = log(1 + e^(−target · output))` for targets of −1 and 1. By default the
/// mean over all elements.
///
/// | tensor         | shape                        |
/// |----------------|------------------------------|
/// | output, target | the same, any                |
/// | loss           | a scalar; theirs with `NONE` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SoftMarginLoss.html">
///   torch.nn.SoftMarginLoss</a>
public final class SoftMarginLoss extends Module implements Loss {
  private static final Operator OPERATOR = Operator.deferred("aten::soft_margin_loss");

  private final Reduction reduction;

  SoftMarginLoss(Reduction... options) {
    Options.once("SoftMarginLoss", options);
    reduction = options.length == 0 ? Reduction.MEAN : options[0];
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    Tensor t = LossChecks.labels(this, "output", output, target);
    return OPERATOR.one(output, t, reduction.number());
  }

  @Override
  protected String describe() {
    return reduction.text();
  }
}
