package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// An anchor nearer to the positive example than to the negative one: `ℓ = max(0, d(a, p) − d(a, n)
/// + margin)` with the distance `d(x, y) = ‖x − y + eps‖ₚ`. By default the mean over all triplets.
///
/// | option   | default | meaning                                                       |
/// |----------|---------|---------------------------------------------------------------|
/// | `margin` | 1       |                                                               |
/// | `p`      | 2       | the norm                                                      |
/// | `eps`    | 1e-6    |                                                               |
/// | `swap()` |         | takes `d(p, n)` for `d(a, n)` where it is less                |
///
/// | tensor                     | shape                               |
/// |----------------------------|-------------------------------------|
/// | anchor, positive, negative | `[D]` or `[N, D]`                   |
/// | loss                       | a scalar; `[]` or `[N]` with `NONE` |
///
/// @see <a href="https://arxiv.org/abs/1503.03832">FaceNet (Schroff et al., 2015)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html">
///   torch.nn.TripletMarginLoss</a>
public final class TripletMarginLoss extends Module implements TernaryLoss {
  /// An option of this loss.
  public sealed interface Option
      permits Options.Margin, Options.P, Options.Eps, Options.Swap, Reduction {}

  private static final Operator OPERATOR = Operator.deferred("aten::triplet_margin_loss");

  private final double margin;
  private final double p;
  private final double eps;
  private final boolean swap;
  private final Reduction reduction;

  TripletMarginLoss(Option... options) {
    Options.once("TripletMarginLoss", options);
    double margin = 1;
    double p = 2;
    double eps = 1e-6;
    boolean swap = false;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.Margin o -> margin = Checks.positive("TripletMarginLoss", "margin", o.value());
        case Options.P o -> p = LossChecks.degree("TripletMarginLoss", o.value());
        case Options.Eps o ->
            eps = Checks.within("TripletMarginLoss", "eps", o.value(), 0, Double.MAX_VALUE);
        case Options.Swap o -> swap = true;
        case Reduction r -> reduction = r;
      }
    }
    this.margin = margin;
    this.p = p;
    this.eps = eps;
    this.swap = swap;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor anchor, Tensor positive, Tensor negative) {
    LossChecks.triplet(this, anchor, positive, negative);
    LossChecks.vectors(this, "anchor", anchor);
    return OPERATOR.one(anchor, positive, negative, margin, p, eps, swap, reduction.number());
  }

  @Override
  protected String describe() {
    return Options.text(
        margin == 1 ? "" : "margin=" + margin,
        p == 2 ? "" : "p=" + p,
        eps == 1e-6 ? "" : "eps=" + eps,
        swap ? "swap" : "",
        reduction.text());
  }
}
