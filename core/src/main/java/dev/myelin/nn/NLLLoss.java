package dev.myelin.nn;

import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The negative log-likelihood of a target class, `ℓ = −w[t] · x[t]`, where the output holds
/// logarithms of probabilities, as [LogSoftmax] gives them. By default the mean, weighted by
/// `w[t]`, over all examples.
///
/// | tensor      | shape                                                  |
/// |-------------|--------------------------------------------------------|
/// | output `x`  | `[C]`, `[N, C]` or `[N, C, d₁, …]`: log-probabilities |
/// | target      | without `C`: class indices                             |
/// | loss        | a scalar; the target's with `NONE`                     |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html">
///   torch.nn.NLLLoss</a>
public final class NLLLoss extends Module implements Loss {
  /// An option of this loss.
  public sealed interface Option permits Options.ClassWeights, Options.IgnoreIndex, Reduction {}

  private static final Operator OPERATOR = Operator.deferred("aten::nll_loss_nd");

  private final long ignoreIndex;
  private final Reduction reduction;

  @Key("weight")
  final @Nullable Buffer classWeights;

  NLLLoss(Option... options) {
    Options.once("NLLLoss", options);
    @Nullable Buffer classWeights = null;
    long ignoreIndex = -100;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.ClassWeights o -> classWeights = ClassTargets.weights("NLLLoss", o.weights());
        case Options.IgnoreIndex o -> ignoreIndex = o.index();
        case Reduction r -> reduction = r;
      }
    }
    this.classWeights = classWeights;
    this.ignoreIndex = ignoreIndex;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    ClassTargets.check(this, output, target, classWeights, ignoreIndex);
    return OPERATOR.one(output, target, classWeights, reduction.number(), ignoreIndex);
  }

  @Override
  protected String describe() {
    return Options.text(
        classWeights == null ? "" : "classWeights=" + classWeights.shape(),
        ignoreIndex == -100 ? "" : "ignoreIndex=" + ignoreIndex,
        reduction.text());
  }
}
