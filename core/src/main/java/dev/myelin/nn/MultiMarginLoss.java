package dev.myelin.nn;

import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The hinge loss of a target class against all others, `ℓ = Σ w[t] · max(0, margin − x[t] +
/// x[i])^p / C` over all other classes `i`. By default the mean over all examples.
///
/// | option         | default |
/// |----------------|---------|
/// | `p`            | 1, or 2 |
/// | `margin`       | 1       |
/// | `classWeights` | none    |
///
/// | tensor | shape                               |
/// |--------|-------------------------------------|
/// | output | `[C]` or `[N, C]`: scores           |
/// | target | `[]` or `[N]`: class indices        |
/// | loss   | a scalar; `[]` or `[N]` with `NONE` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiMarginLoss.html">
///   torch.nn.MultiMarginLoss</a>
public final class MultiMarginLoss extends Module implements Loss {
  /// An option of this loss.
  public sealed interface Option
      permits Options.P, Options.Margin, Options.ClassWeights, Reduction {}

  private static final Operator OPERATOR = Operator.deferred("aten::multi_margin_loss");

  private final double p;
  private final double margin;
  private final Reduction reduction;

  @Key("weight")
  final @Nullable Buffer classWeights;

  MultiMarginLoss(Option... options) {
    Options.once("MultiMarginLoss", options);
    double p = 1;
    double margin = 1;
    @Nullable Buffer classWeights = null;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.P o -> p = LossChecks.oneOrTwo("MultiMarginLoss", o.value());
        case Options.Margin o -> margin = Checks.finite("MultiMarginLoss", "margin", o.value());
        case Options.ClassWeights o ->
            classWeights = ClassTargets.weights("MultiMarginLoss", o.weights());
        case Reduction r -> reduction = r;
      }
    }
    this.p = p;
    this.margin = margin;
    this.classWeights = classWeights;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    LossChecks.scores(this, output);
    ClassTargets.check(this, output, target, classWeights, Long.MIN_VALUE);
    Tensor scores = Halves.widen(output);
    @Nullable Tensor weights = classWeights == null ? null : Halves.widen(classWeights);
    return OPERATOR
        .one(scores, target, (long) p, margin, weights, reduction.number())
        .to(output.dtype());
  }

  @Override
  protected String describe() {
    return Options.text(
        p == 1 ? "" : "p=" + p,
        margin == 1 ? "" : "margin=" + margin,
        classWeights == null ? "" : "classWeights=" + classWeights.shape(),
        reduction.text());
  }
}
