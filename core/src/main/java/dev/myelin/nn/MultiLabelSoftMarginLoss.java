package dev.myelin.nn;

import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The logistic loss of examples with several classes, `ℓ = −Σ w[c] · (t[c] · log σ(x[c]) + (1 −
/// t[c]) · log(1 − σ(x[c]))) / C` with the logistic function σ. By default the mean over all
/// examples.
///
/// | tensor         | shape                                |
/// |----------------|--------------------------------------|
/// | output, target | `[…, C]`: scores, and 0 or 1         |
/// | loss           | a scalar; `[…]` with `NONE`          |
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiLabelSoftMarginLoss.html">
///   torch.nn.MultiLabelSoftMarginLoss</a>
public final class MultiLabelSoftMarginLoss extends Module implements Loss {
  /// An option of this loss.
  public sealed interface Option permits Options.ClassWeights, Reduction {}

  private static final Operator OPERATOR =
      Operator.deferred("aten::binary_cross_entropy_with_logits");

  private final Reduction reduction;

  @Key("weight")
  final @Nullable Buffer classWeights;

  MultiLabelSoftMarginLoss(Option... options) {
    Options.once("MultiLabelSoftMarginLoss", options);
    @Nullable Buffer classWeights = null;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.ClassWeights o ->
            classWeights = ClassTargets.weights("MultiLabelSoftMarginLoss", o.weights());
        case Reduction r -> reduction = r;
      }
    }
    this.classWeights = classWeights;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    Tensor t = LossChecks.labels(this, "output", output, target);
    LossChecks.dims(this, "output", output, 1, Integer.MAX_VALUE);
    ClassTargets.checkWeights(this, output, output.size(-1), classWeights);
    Tensor losses = OPERATOR.one(output, t, classWeights, null, Reduction.NONE.number());
    return reduction.of(losses.mean(-1));
  }

  @Override
  protected String describe() {
    return Options.text(
        classWeights == null ? "" : "classWeights=" + classWeights.shape(), reduction.text());
  }
}
