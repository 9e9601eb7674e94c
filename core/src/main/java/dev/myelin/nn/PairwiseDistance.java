package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The distance between vectors, `y = ‖x₁ − x₂ + eps‖ₚ` over the last dimension.
///
/// | option      | default | meaning                               |
/// |-------------|---------|---------------------------------------|
/// | `p`         | 2       | the norm                              |
/// | `eps`       | 1e-6    | keeps the slope finite where `x₁ = x₂` |
/// | `keepDim()` |         | keeps the last dimension, of size 1   |
///
/// | tensor        | shape                              |
/// |---------------|------------------------------------|
/// | first, second | `[…, D]`, broadcast to each other  |
/// | output        | `[…]`                              |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PairwiseDistance.html">
///   torch.nn.PairwiseDistance</a>
public final class PairwiseDistance extends Module {
  /// An option of this distance.
  public sealed interface Option permits Options.P, Options.Eps, Options.KeepDim {}

  private static final Operator OPERATOR = Operator.deferred("aten::pairwise_distance");

  private final double p;
  private final double eps;
  private final boolean keepDim;

  PairwiseDistance(Option... options) {
    Options.once("PairwiseDistance", options);
    double p = 2;
    double eps = 1e-6;
    boolean keepDim = false;
    for (Option option : options) {
      switch (option) {
        case Options.P o -> p = LossChecks.degree("PairwiseDistance", o.value());
        case Options.Eps o ->
            eps = Checks.within("PairwiseDistance", "eps", o.value(), 0, Double.MAX_VALUE);
        case Options.KeepDim o -> keepDim = true;
      }
    }
    this.p = p;
    this.eps = eps;
    this.keepDim = keepDim;
  }

  /// The distances.
  public Tensor call(Tensor first, Tensor second) {
    LossChecks.dims(this, "first", first, 1, Integer.MAX_VALUE);
    LossChecks.dims(this, "second", second, 1, Integer.MAX_VALUE);
    LossChecks.broadcast(this, "first", first, "second", second);
    return OPERATOR.one(first, second, p, eps, keepDim);
  }

  @Override
  protected String describe() {
    return Options.text(
        p == 2 ? "" : "p=" + p, eps == 1e-6 ? "" : "eps=" + eps, keepDim ? "keepDim" : "");
  }
}
