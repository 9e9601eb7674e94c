package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The negative log-likelihood of counts under Poisson distributions, `ℓ = e^output − target ·
/// output`, where the output is the logarithm of the rate. By default the mean over all elements.
///
/// | option        | meaning                                                                  |
/// |---------------|--------------------------------------------------------------------------|
/// | `rateInput()` | the output is the rate itself: `ℓ = output − target · log(output + eps)` |
/// | `full()`      | adds Stirling's `t log t − t + log(2πt)/2` where the target exceeds 1     |
/// | `eps`         | kept from `log 0`, 1e-8                                                  |
///
/// | tensor         | shape                        |
/// |----------------|------------------------------|
/// | output, target | the same, any                |
/// | loss           | a scalar; theirs with `NONE` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PoissonNLLLoss.html">
///   torch.nn.PoissonNLLLoss</a>
public final class PoissonNLLLoss extends Module implements Loss {
  /// An option of this loss.
  public sealed interface Option permits Options.RateInput, Options.Full, Options.Eps, Reduction {}

  private static final Operator OPERATOR = Operator.deferred("aten::poisson_nll_loss");

  private final boolean rateInput;
  private final boolean full;
  private final double eps;
  private final Reduction reduction;

  PoissonNLLLoss(Option... options) {
    Options.once("PoissonNLLLoss", options);
    boolean rateInput = false;
    boolean full = false;
    double eps = 1e-8;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.RateInput o -> rateInput = true;
        case Options.Full o -> full = true;
        case Options.Eps o ->
            eps = Checks.within("PoissonNLLLoss", "eps", o.value(), 0, Double.MAX_VALUE);
        case Reduction r -> reduction = r;
      }
    }
    this.rateInput = rateInput;
    this.full = full;
    this.eps = eps;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    LossChecks.pair(this, output, target);
    return OPERATOR.one(output, target, !rateInput, full, eps, reduction.number());
  }

  @Override
  protected String describe() {
    return Options.text(
        rateInput ? "rateInput" : "",
        full ? "full" : "",
        eps == 1e-8 ? "" : "eps=" + eps,
        reduction.text());
  }
}
