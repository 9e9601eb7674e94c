package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// A distance that is to be small where the target is 1 and above a margin where it is −1: `ℓ =
/// output` or `ℓ = max(0, margin − output)`. By default the mean over all elements, with a margin
/// of 1 unless another is given.
///
/// | tensor         | shape                        |
/// |----------------|------------------------------|
/// | output, target | the same, any                |
/// | loss           | a scalar; theirs with `NONE` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.HingeEmbeddingLoss.html">
///   torch.nn.HingeEmbeddingLoss</a>
public final class HingeEmbeddingLoss extends Module implements Loss {
  private static final Operator OPERATOR = Operator.deferred("aten::hinge_embedding_loss");

  private final double margin;
  private final Reduction reduction;

  HingeEmbeddingLoss(MarginOption... options) {
    Options.once("HingeEmbeddingLoss", options);
    double margin = 1;
    Reduction reduction = Reduction.MEAN;
    for (MarginOption option : options) {
      switch (option) {
        case Options.Margin o -> margin = Checks.finite("HingeEmbeddingLoss", "margin", o.value());
        case Reduction r -> reduction = r;
      }
    }
    this.margin = margin;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    Tensor t = LossChecks.labels(this, "output", output, target);
    return OPERATOR.one(output, t, margin, reduction.number());
  }

  @Override
  protected String describe() {
    return Options.text(margin == 1 ? "" : "margin=" + margin, reduction.text());
  }
}
