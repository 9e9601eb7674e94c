package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The angle between two vectors that are to point one way, `ℓ = 1 − cos(x₁, x₂)` where the target
/// is 1, or not to, `ℓ = max(0, cos(x₁, x₂) − margin)` where it is −1. By default the mean over all
/// pairs, with a margin of 0 unless another is given.
///
/// | tensor        | shape                               |
/// |---------------|-------------------------------------|
/// | first, second | `[D]` or `[N, D]`                   |
/// | target        | `[]` or `[N]`                       |
/// | loss          | a scalar; `[]` or `[N]` with `NONE` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineEmbeddingLoss.html">
///   torch.nn.CosineEmbeddingLoss</a>
public final class CosineEmbeddingLoss extends Module implements TernaryLoss {
  private static final Operator OPERATOR = Operator.deferred("aten::cosine_embedding_loss");

  private final double margin;
  private final Reduction reduction;

  CosineEmbeddingLoss(MarginOption... options) {
    Options.once("CosineEmbeddingLoss", options);
    double margin = 0;
    Reduction reduction = Reduction.MEAN;
    for (MarginOption option : options) {
      switch (option) {
        case Options.Margin o ->
            margin = Checks.within("CosineEmbeddingLoss", "margin", o.value(), -1, 1);
        case Reduction r -> reduction = r;
      }
    }
    this.margin = margin;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor first, Tensor second, Tensor target) {
    LossChecks.pair(this, "first", first, "second", second);
    LossChecks.vectors(this, "first", first);
    LossChecks.perExample(this, "first", first, target);
    LossChecks.sameDevice(this, first, target);
    return OPERATOR.one(first, second, target, margin, reduction.number());
  }

  @Override
  protected String describe() {
    return Options.text(margin == 0 ? "" : "margin=" + margin, reduction.text());
  }
}
