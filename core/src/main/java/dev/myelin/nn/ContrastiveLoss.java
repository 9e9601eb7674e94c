package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// Pairs that belong together near each other, others apart: with `d = ‖x₁ − x₂‖`, `ℓ = d²` where
/// the target is 1 and `ℓ = max(0, margin − d)²` where it is 0. By default the mean over all pairs,
/// with a margin of 1 unless another is given.
///
/// | tensor        | shape                               |
/// |---------------|-------------------------------------|
/// | first, second | `[D]` or `[N, D]`                   |
/// | target        | `[]` or `[N]`                       |
/// | loss          | a scalar; `[]` or `[N]` with `NONE` |
///
/// @see <a href="https://ieeexplore.ieee.org/document/1640964">Dimensionality reduction by learning
///   an invariant mapping (Hadsell et al., 2006)</a>
public final class ContrastiveLoss extends Module implements TernaryLoss {
  private final PairwiseDistance distance = new PairwiseDistance();
  private final double margin;
  private final Reduction reduction;

  ContrastiveLoss(MarginOption... options) {
    Options.once("ContrastiveLoss", options);
    double margin = 1;
    Reduction reduction = Reduction.MEAN;
    for (MarginOption option : options) {
      switch (option) {
        case Options.Margin o -> margin = Checks.positive("ContrastiveLoss", "margin", o.value());
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
    Tensor together = LossChecks.marks(this, "first", first, target);
    Tensor d = distance.call(first, second);
    Tensor apart = d.neg().add(margin).clampMin(0.0).square();
    return reduction.of(apart.add(together.mul(d.square().sub(apart))));
  }

  @Override
  protected String describe() {
    return Options.text(margin == 1 ? "" : "margin=" + margin, reduction.text());
  }
}
