package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The error whose least mean is a quantile: with `d = target − output`, `ℓ = max(q · d, (q − 1) ·
/// d)`. By default the mean over all elements.
///
/// | tensor         | shape                        |
/// |----------------|------------------------------|
/// | output, target | the same, any                |
/// | loss           | a scalar; theirs with `NONE` |
public final class QuantileLoss extends Module implements Loss {
  private final double quantile;
  private final Reduction reduction;

  QuantileLoss(double quantile, Reduction... options) {
    Options.once("QuantileLoss", options);
    this.quantile = Checks.within("QuantileLoss", "quantile", quantile, 0, 1);
    reduction = options.length == 0 ? Reduction.MEAN : options[0];
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    LossChecks.pair(this, output, target);
    Tensor d = target.sub(output);
    return reduction.of(d.mul(quantile).maximum(d.mul(quantile - 1)));
  }

  @Override
  protected String describe() {
    return Options.text("quantile=" + quantile, reduction.text());
  }
}
