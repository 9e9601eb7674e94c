package dev.myelin.nn;

import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The cross-entropy between probabilities and binary targets, `ℓ = −w · (t · log p + (1 − t) ·
/// log(1 − p))`, where the output holds probabilities and logarithms are kept above −100. By
/// default the mean over all elements. A model that ends in scores is better trained with
/// [BCEWithLogitsLoss].
///
/// | tensor         | shape                              |
/// |----------------|------------------------------------|
/// | output, target | the same, any; within [0, 1]       |
/// | `weights`      | broadcast to the target's          |
/// | loss           | a scalar; the target's with `NONE` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html">
///   torch.nn.BCELoss</a>
public final class BCELoss extends Module implements Loss {
  /// An option of this loss.
  public sealed interface Option permits Options.Weights, Reduction {}

  private static final Operator OPERATOR = Operator.deferred("aten::binary_cross_entropy");

  private final Reduction reduction;

  @Key("weight")
  final @Nullable Buffer weights;

  BCELoss(Option... options) {
    Options.once("BCELoss", options);
    @Nullable Buffer weights = null;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.Weights o -> weights = new Buffer(o.weights(), true);
        case Reduction r -> reduction = r;
      }
    }
    this.weights = weights;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    LossChecks.pair(this, output, target);
    LossChecks.unit(this, "output", output);
    LossChecks.unit(this, "target", target);
    LossChecks.weights(this, "weights", weights, target);
    return OPERATOR.one(
        output,
        target,
        weights == null ? null : weights.expand(target.shape().toArray()),
        reduction.number());
  }

  @Override
  protected String describe() {
    return Options.text(weights == null ? "" : "weights=" + weights.shape(), reduction.text());
  }
}
