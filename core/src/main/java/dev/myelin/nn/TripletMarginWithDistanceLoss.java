package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// An anchor nearer to the positive example than to the negative one, by a distance of one's own:
/// `ℓ = max(0, d(a, p) − d(a, n) + margin)`. By default the mean over all distances.
///
/// | option     | default               | meaning                                         |
/// |------------|-----------------------|-------------------------------------------------|
/// | `distance` | [PairwiseDistance]    | from two tensors to the distances between them  |
/// | `margin`   | 1                     |                                                 |
/// | `swap()`   |                       | takes `d(p, n)` for `d(a, n)` where it is less  |
///
/// | tensor                     | shape                                |
/// |----------------------------|--------------------------------------|
/// | anchor, positive, negative | the same, as the distance takes them |
/// | loss                       | a scalar; the distances' with `NONE` |
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginWithDistanceLoss.html">
///   torch.nn.TripletMarginWithDistanceLoss</a>
public final class TripletMarginWithDistanceLoss extends Module implements TernaryLoss {
  /// An option of this loss.
  public sealed interface Option
      permits Options.Distance, Options.Margin, Options.Swap, Reduction {}

  private final BinaryOperator<Tensor> distance;
  private final double margin;
  private final boolean swap;
  private final Reduction reduction;

  TripletMarginWithDistanceLoss(Option... options) {
    Options.once("TripletMarginWithDistanceLoss", options);
    @Nullable BinaryOperator<Tensor> distance = null;
    double margin = 1;
    boolean swap = false;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.Distance o -> distance = o.function();
        case Options.Margin o ->
            margin = Checks.positive("TripletMarginWithDistanceLoss", "margin", o.value());
        case Options.Swap o -> swap = true;
        case Reduction r -> reduction = r;
      }
    }
    this.distance = distance == null ? new PairwiseDistance()::call : distance;
    this.margin = margin;
    this.swap = swap;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor anchor, Tensor positive, Tensor negative) {
    LossChecks.triplet(this, anchor, positive, negative);
    Tensor near = distance.apply(anchor, positive);
    Tensor far = distance.apply(anchor, negative);
    if (swap) {
      far = far.minimum(distance.apply(positive, negative));
    }
    return reduction.of(near.sub(far).add(margin).clampMin(0.0));
  }

  @Override
  protected String describe() {
    return Options.text(
        margin == 1 ? "" : "margin=" + margin, swap ? "swap" : "", reduction.text());
  }
}
