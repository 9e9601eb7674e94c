package dev.myelin.nn;

import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Tensor;

/// The squared error, `ℓ = (output − target)²`, by default its mean over all elements.
///
/// | tensor         | shape                        |
/// |----------------|------------------------------|
/// | output, target | the same, any                |
/// | loss           | a scalar; theirs with `NONE` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html">
///   torch.nn.MSELoss</a>
public final class MSELoss extends Module implements Loss {
  private final Reduction reduction;

  MSELoss(Reduction... options) {
    Options.once("MSELoss", options);
    reduction = options.length == 0 ? Reduction.MEAN : options[0];
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    LossChecks.pair(this, output, target);
    return Kernels.mse(output, target, reduction.fold());
  }

  @Override
  protected String describe() {
    return reduction.text();
  }
}
