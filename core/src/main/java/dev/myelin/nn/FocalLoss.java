package dev.myelin.nn;

import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Kernels.Fold;
import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The cross-entropy with less weight on what is easy, `ℓ = −w[t] · (1 − p[t])^γ · log p[t]` with
/// `p = softmax(x)`. By default the mean, weighted by `w[t]`, over all examples, with `γ = 2`
/// unless `gamma` is given; `gamma(0)` is the cross-entropy.
///
/// | tensor      | shape                                                  |
/// |-------------|--------------------------------------------------------|
/// | output `x`  | `[C]`, `[N, C]` or `[N, C, d₁, …]`: scores            |
/// | target      | without `C`: class indices                             |
/// | loss        | a scalar; the target's with `NONE`                     |
///
/// @see <a href="https://arxiv.org/abs/1708.02002">Focal loss for dense object detection (Lin et
///   al., 2017)</a>
public final class FocalLoss extends Module implements Loss {
  /// An option of this loss.
  public sealed interface Option
      permits Options.Gamma, Options.ClassWeights, Options.IgnoreIndex, Reduction {}

  private final double gamma;
  private final long ignoreIndex;
  private final Reduction reduction;

  @Key("weight")
  final @Nullable Buffer classWeights;

  FocalLoss(Option... options) {
    Options.once("FocalLoss", options);
    double gamma = 2;
    @Nullable Buffer classWeights = null;
    long ignoreIndex = -100;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.Gamma o -> gamma = LossChecks.gamma("FocalLoss", o.value());
        case Options.ClassWeights o ->
            classWeights = ClassTargets.weights("FocalLoss", o.weights());
        case Options.IgnoreIndex o -> ignoreIndex = o.index();
        case Reduction r -> reduction = r;
      }
    }
    this.gamma = gamma;
    this.classWeights = classWeights;
    this.ignoreIndex = ignoreIndex;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    ClassTargets.check(this, output, target, classWeights, ignoreIndex);
    Tensor entropy = Kernels.crossEntropy(output, target, null, Fold.NONE, ignoreIndex, 0);
    Tensor weighted =
        classWeights == null
            ? entropy
            : Kernels.crossEntropy(output, target, classWeights, Fold.NONE, ignoreIndex, 0);
    Tensor losses = entropy.neg().expm1().neg().pow(gamma).mul(weighted);
    return reduction == Reduction.MEAN
        ? losses.sum().div(ClassTargets.count(target, classWeights, ignoreIndex))
        : reduction.of(losses);
  }

  @Override
  protected String describe() {
    return Options.text(
        gamma == 2 ? "" : "gamma=" + gamma,
        classWeights == null ? "" : "classWeights=" + classWeights.shape(),
        ignoreIndex == -100 ? "" : "ignoreIndex=" + ignoreIndex,
        reduction.text());
  }
}
