package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The cross-entropy of binary targets with less weight on what is easy, `ℓ = −αₜ · (1 − pₜ)^γ ·
/// log pₜ`, where `pₜ` is `σ(x)` for targets of 1 and `1 − σ(x)` for 0, and `αₜ` is `α` and `1 −
/// α`. By default the mean over all elements.
///
/// | option  | default |
/// |---------|---------|
/// | `alpha` | 0.25    |
/// | `gamma` | 2       |
///
/// | tensor         | shape                        |
/// |----------------|------------------------------|
/// | output, target | the same, any                |
/// | loss           | a scalar; theirs with `NONE` |
///
/// @see <a href="https://arxiv.org/abs/1708.02002">Focal loss for dense object detection (Lin et
///   al., 2017)</a>
public final class BinaryFocalLoss extends Module implements Loss {
  /// An option of this loss.
  public sealed interface Option permits Options.Alpha, Options.Gamma, Reduction {}

  private static final Operator OPERATOR =
      Operator.deferred("aten::binary_cross_entropy_with_logits");

  private final double alpha;
  private final double gamma;
  private final Reduction reduction;

  BinaryFocalLoss(Option... options) {
    Options.once("BinaryFocalLoss", options);
    double alpha = 0.25;
    double gamma = 2;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.Alpha o -> alpha = Checks.within("BinaryFocalLoss", "alpha", o.value(), 0, 1);
        case Options.Gamma o -> gamma = LossChecks.gamma("BinaryFocalLoss", o.value());
        case Reduction r -> reduction = r;
      }
    }
    this.alpha = alpha;
    this.gamma = gamma;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    Tensor t = LossChecks.labels(this, "output", output, target);
    Tensor p = output.sigmoid();
    Tensor entropy = OPERATOR.one(output, t, null, null, Reduction.NONE.number());
    Tensor miss = p.add(t).sub(p.mul(t).mul(2.0)); // 1 − pₜ
    Tensor share = t.mul(2 * alpha - 1).add(1 - alpha);
    return reduction.of(share.mul(miss.pow(gamma)).mul(entropy));
  }

  @Override
  protected String describe() {
    return Options.text(
        alpha == 0.25 ? "" : "alpha=" + alpha,
        gamma == 2 ? "" : "gamma=" + gamma,
        reduction.text());
  }
}
