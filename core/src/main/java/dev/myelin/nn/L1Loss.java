package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The absolute error, `ℓ = |output − target|`, by default its mean over all elements.
///
/// | tensor         | shape                        |
/// |----------------|------------------------------|
/// | output, target | the same, any                |
/// | loss           | a scalar; theirs with `NONE` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.L1Loss.html">
///   torch.nn.L1Loss</a>
public final class L1Loss extends Module implements Loss {
  private static final Operator OPERATOR = Operator.deferred("aten::l1_loss");

  private final Reduction reduction;

  L1Loss(Reduction... options) {
    Options.once("L1Loss", options);
    reduction = options.length == 0 ? Reduction.MEAN : options[0];
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    LossChecks.pair(this, output, target);
    return OPERATOR.one(output, target, reduction.number());
  }

  @Override
  protected String describe() {
    return reduction.text();
  }
}
