package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The logarithm of the hyperbolic cosine of the error, `ℓ = log cosh(output − target)`, computed
/// without overflow: nearly `d²/2` for small errors and `|d| − log 2` for large ones. By default
/// the mean over all elements.
///
/// | tensor         | shape                        |
/// |----------------|------------------------------|
/// | output, target | the same, any                |
/// | loss           | a scalar; theirs with `NONE` |
public final class LogCoshLoss extends Module implements Loss {
  private final Reduction reduction;

  LogCoshLoss(Reduction... options) {
    Options.once("LogCoshLoss", options);
    reduction = options.length == 0 ? Reduction.MEAN : options[0];
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    LossChecks.pair(this, output, target);
    Tensor d = output.sub(target);
    return reduction.of(d.logaddexp(d.neg()).sub(Math.log(2)));
  }

  @Override
  protected String describe() {
    return reduction.text();
  }
}
