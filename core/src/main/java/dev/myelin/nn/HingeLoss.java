package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// How far a score lies on the wrong side of its margin, `ℓ = max(0, 1 − target · output)`, for
/// targets of −1 and 1. By default the mean over all elements.
///
/// | tensor         | shape                        |
/// |----------------|------------------------------|
/// | output, target | the same, any                |
/// | loss           | a scalar; theirs with `NONE` |
public final class HingeLoss extends Module implements Loss {
  private final Reduction reduction;

  HingeLoss(Reduction... options) {
    Options.once("HingeLoss", options);
    reduction = options.length == 0 ? Reduction.MEAN : options[0];
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    Tensor t = LossChecks.labels(this, "output", output, target);
    return reduction.of(t.mul(output).neg().add(1.0).clampMin(0.0));
  }

  @Override
  protected String describe() {
    return reduction.text();
  }
}
