package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;

/// The negative log-likelihood under normal distributions, `ℓ = (log v + (output − target)² / v) /
/// 2`, where the network says mean and variance. By default the mean over all elements.
///
/// | option   | meaning                                                    |
/// |----------|------------------------------------------------------------|
/// | `full()` | adds the constant `log(2π)/2`                              |
/// | `eps`    | what the variance is kept from falling below, 1e-6         |
///
/// | tensor         | shape                                                                  |
/// |----------------|------------------------------------------------------------------------|
/// | output, target | the same, any                                                          |
/// | variance `v`   | broadcast to theirs, or theirs without the last; not negative          |
/// | loss           | a scalar; theirs with `NONE`                                           |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GaussianNLLLoss.html">
///   torch.nn.GaussianNLLLoss</a>
public final class GaussianNLLLoss extends Module implements TernaryLoss {
  /// An option of this loss.
  public sealed interface Option permits Options.Full, Options.Eps, Reduction {}

  private final boolean full;
  private final double eps;
  private final Reduction reduction;

  GaussianNLLLoss(Option... options) {
    Options.once("GaussianNLLLoss", options);
    boolean full = false;
    double eps = 1e-6;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.Full o -> full = true;
        case Options.Eps o -> eps = Checks.positive("GaussianNLLLoss", "eps", o.value());
        case Reduction r -> reduction = r;
      }
    }
    this.full = full;
    this.eps = eps;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor output, Tensor target, Tensor variance) {
    LossChecks.pair(this, output, target);
    Tensor v = variance(output, variance);
    Tensor floored = v.add(v.detach().clampMin(eps).sub(v.detach())); // its slope stays 1
    Tensor losses = floored.log().add(output.sub(target).square().div(floored)).mul(0.5);
    return reduction.of(full ? losses.add(0.5 * Math.log(2 * Math.PI)) : losses);
  }

  private Tensor variance(Tensor output, Tensor variance) {
    LossChecks.sameType(this, "output", output, "variance", variance);
    LossChecks.sameDevice(this, output, variance);
    long[] shape = output.shape().toArray();
    boolean without =
        shape.length > 0
            && variance.shape().equals(Shape.of(Arrays.copyOf(shape, shape.length - 1)));
    Tensor v = without ? variance.unsqueeze(-1) : variance;
    if (!LossChecks.expands(v.shape(), output.shape())) {
      throw Problem.in(where())
          .rule("variance must be broadcastable to the output, or lack its last dimension")
          .value("output", output.shape())
          .value("variance", variance.shape())
          .shape();
    }
    LossChecks.notNegative(this, "variance", v);
    return v;
  }

  @Override
  protected String describe() {
    return Options.text(full ? "full" : "", eps == 1e-6 ? "" : "eps=" + eps, reduction.text());
  }
}
