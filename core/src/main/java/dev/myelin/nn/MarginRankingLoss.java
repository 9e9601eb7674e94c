package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// Whether one score exceeds another as it should: `ℓ = max(0, −t · (x₁ − x₂) + margin)` for
/// targets of 1, where the first is to be greater, and −1. By default the mean over all elements,
/// with a margin of 0 unless another is given.
///
/// | tensor                | shape                        |
/// |-----------------------|------------------------------|
/// | first, second, target | the same, any                |
/// | loss                  | a scalar; theirs with `NONE` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MarginRankingLoss.html">
///   torch.nn.MarginRankingLoss</a>
public final class MarginRankingLoss extends Module implements TernaryLoss {
  private static final Operator OPERATOR = Operator.deferred("aten::margin_ranking_loss");

  private final double margin;
  private final Reduction reduction;

  MarginRankingLoss(MarginOption... options) {
    Options.once("MarginRankingLoss", options);
    double margin = 0;
    Reduction reduction = Reduction.MEAN;
    for (MarginOption option : options) {
      switch (option) {
        case Options.Margin o -> margin = Checks.finite("MarginRankingLoss", "margin", o.value());
        case Reduction r -> reduction = r;
      }
    }
    this.margin = margin;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor first, Tensor second, Tensor target) {
    LossChecks.pair(this, "first", first, "second", second);
    Tensor sign = LossChecks.labels(this, "first", first, target);
    return OPERATOR.one(first, second, sign, margin, reduction.number());
  }

  @Override
  protected String describe() {
    return Options.text(margin == 0 ? "" : "margin=" + margin, reduction.text());
  }
}
