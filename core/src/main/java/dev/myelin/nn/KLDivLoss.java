package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The Kullback-Leibler divergence of what a network says from what is true, `ℓ = target · (log
/// target − output)`, where the output holds logarithms of probabilities. By default the mean over
/// all elements; the divergence proper is the mean over the examples alone, `batchMean()`.
///
/// | option        | meaning                                                |
/// |---------------|--------------------------------------------------------|
/// | `logTarget()` | the target holds logarithms too: `ℓ = eᵗ · (t − output)` |
/// | `batchMean()` | the sum, divided by the size of the first dimension    |
///
/// | tensor         | shape                        |
/// |----------------|------------------------------|
/// | output, target | the same, any                |
/// | loss           | a scalar; theirs with `NONE` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.KLDivLoss.html">
///   torch.nn.KLDivLoss</a>
public final class KLDivLoss extends Module implements Loss {
  /// An option of this loss.
  public sealed interface Option permits Options.LogTarget, Options.BatchMean, Reduction {}

  private static final Operator OPERATOR = Operator.deferred("aten::kl_div");

  private final boolean logTarget;
  private final boolean batchMean;
  private final Reduction reduction;

  KLDivLoss(Option... options) {
    Options.once("KLDivLoss", options);
    Options.exclusive("KLDivLoss", Options.BatchMean.class, Reduction.class, options);
    boolean logTarget = false;
    boolean batchMean = false;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.LogTarget o -> logTarget = true;
        case Options.BatchMean o -> batchMean = true;
        case Reduction r -> reduction = r;
      }
    }
    this.logTarget = logTarget;
    this.batchMean = batchMean;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    LossChecks.pair(this, output, target);
    if (batchMean) {
      Tensor sum = OPERATOR.one(output, target, Reduction.SUM.number(), logTarget);
      return output.dim() == 0 ? sum : sum.div((double) output.size(0));
    }
    return OPERATOR.one(output, target, reduction.number(), logTarget);
  }

  @Override
  protected String describe() {
    return Options.text(
        logTarget ? "logTarget" : "", batchMean ? "batchMean" : "", reduction.text());
  }
}
