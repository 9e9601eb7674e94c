package dev.myelin.nn;

import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The cross-entropy between the probabilities that scores stand for and binary targets, `ℓ = −w ·
/// (v · t · log σ(x) + (1 − t) · log(1 − σ(x)))` with the logistic function σ, computed without
/// overflow. By default the mean over all elements.
///
/// | tensor                | shape                              |
/// |-----------------------|------------------------------------|
/// | output `x`, target `t` | the same, any                      |
/// | `weights` `w`         | broadcast to the target's          |
/// | `positiveWeights` `v` | broadcast to the target's          |
/// | loss                  | a scalar; the target's with `NONE` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html">
///   torch.nn.BCEWithLogitsLoss</a>
public final class BCEWithLogitsLoss extends Module implements Loss {
  /// An option of this loss.
  public sealed interface Option permits Options.Weights, Options.PositiveWeights, Reduction {}

  private static final Operator OPERATOR =
      Operator.deferred("aten::binary_cross_entropy_with_logits");

  private final Reduction reduction;

  @Key("weight")
  final @Nullable Buffer weights;

  @Key("pos_weight")
  final @Nullable Buffer positiveWeights;

  BCEWithLogitsLoss(Option... options) {
    Options.once("BCEWithLogitsLoss", options);
    @Nullable Buffer weights = null;
    @Nullable Buffer positiveWeights = null;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.Weights o -> weights = new Buffer(o.weights(), true);
        case Options.PositiveWeights o -> positiveWeights = new Buffer(o.weights(), true);
        case Reduction r -> reduction = r;
      }
    }
    this.weights = weights;
    this.positiveWeights = positiveWeights;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    LossChecks.pair(this, output, target);
    LossChecks.weights(this, "weights", weights, target);
    LossChecks.weights(this, "positiveWeights", positiveWeights, target);
    return OPERATOR.one(output, target, weights, positiveWeights, reduction.number());
  }

  @Override
  protected String describe() {
    return Options.text(
        weights == null ? "" : "weights=" + weights.shape(),
        positiveWeights == null ? "" : "positiveWeights=" + positiveWeights.shape(),
        reduction.text());
  }
}
