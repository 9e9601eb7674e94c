package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The cross-entropy between a target class and the probabilities that scores (logits) stand for,
/// `ℓ = −w[t] · log softmax(x)[t]`, or, where targets are probabilities, `ℓ = −Σ w · t · log
/// softmax(x)`. By default the mean, weighted by `w[t]`, over all examples.
///
/// | tensor          | shape                                               |
/// |-----------------|-----------------------------------------------------|
/// | output `x`      | `[C]`, `[N, C]` or `[N, C, d₁, …]`: scores          |
/// | target          | without `C`: class indices; as the output: probabilities |
/// | loss            | a scalar; the target's without `C` with `NONE`      |
///
/// The output of a model that ends in a softmax is probabilities already: `probabilities()` takes
/// them as they are, `ℓ = −w[t] · log x[t]`, kept above 1e-7. It is better to leave the softmax
/// out.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html">
///   torch.nn.CrossEntropyLoss</a>
public final class CrossEntropyLoss extends Module implements Loss {
  /// An option of cross-entropy.
  public sealed interface Option
      permits Options.ClassWeights,
          Options.IgnoreIndex,
          Options.LabelSmoothing,
          Options.Probabilities,
          Reduction {}

  /// What probabilities are kept above, so that their logarithms are finite.
  private static final double LEAST = 1e-7;

  private final Reduction reduction;
  private final boolean probabilities;
  private final long ignoreIndex;
  private final double labelSmoothing;

  @Key("weight")
  final @Nullable Buffer classWeights;

  CrossEntropyLoss(Option... options) {
    Options.once("CrossEntropyLoss", options);
    Reduction fold = Reduction.MEAN;
    boolean normalised = false;
    long ignored = -100;
    double smoothing = 0;
    Buffer weights = null;
    for (Option option : options) {
      switch (option) {
        case Reduction r -> fold = r;
        case Options.Probabilities o -> normalised = true;
        case Options.IgnoreIndex o -> ignored = o.index();
        case Options.LabelSmoothing o ->
            smoothing = Checks.within("CrossEntropyLoss", "labelSmoothing", o.share(), 0, 1);
        case Options.ClassWeights o ->
            weights = ClassTargets.weights("CrossEntropyLoss", o.weights());
      }
    }
    reduction = fold;
    probabilities = normalised;
    ignoreIndex = ignored;
    labelSmoothing = smoothing;
    classWeights = weights;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    check(output, target);
    // The softmax of the logarithms of probabilities is these themselves.
    Tensor scores = probabilities ? output.clampMin(LEAST).log() : output;
    return Kernels.crossEntropy(
        scores, target, classWeights, reduction.fold(), ignoreIndex, labelSmoothing);
  }

  /// Whether the output must be scores: logarithms of probabilities, up to a constant.
  boolean takesScores() {
    return !probabilities;
  }

  @Override
  protected String describe() {
    return Options.text(
        probabilities ? "probabilities" : "",
        classWeights == null ? "" : "classWeights=" + classWeights.shape(),
        ignoreIndex == -100 ? "" : "ignoreIndex=" + ignoreIndex,
        labelSmoothing == 0 ? "" : "labelSmoothing=" + labelSmoothing,
        reduction.text());
  }

  private void check(Tensor output, Tensor target) {
    long classes = ClassTargets.classes(this, output);
    LossChecks.sameDevice(this, output, target);
    ClassTargets.checkWeights(this, output, classes, classWeights);
    if (probabilities) {
      LossChecks.unit(this, "output", output);
    }
    if (target.dtype().isFloatingPoint()) {
      checkProbabilities(output, target);
    } else {
      checkType(target);
      ClassTargets.checkIndices(this, output, target, ignoreIndex);
    }
  }

  private void checkProbabilities(Tensor output, Tensor target) {
    if (!target.shape().equals(output.shape())) {
      throw Problem.in(where())
          .rule("target probabilities must have the output's shape")
          .value("output", output.shape())
          .value("target", target.shape())
          .remedy("Class indices must be whole numbers: to(DType.INT64).")
          .shape();
    }
    if (ignoreIndex >= 0) {
      throw Problem.in(where())
          .rule("ignoreIndex needs targets that are class indices")
          .value("ignoreIndex", ignoreIndex)
          .value("target", target.dtype())
          .argument();
    }
  }

  private void checkType(Tensor target) {
    if (target.dtype() != DType.INT64 && target.dtype() != DType.UINT8) {
      throw Problem.in(where())
          .rule("target must be class indices of type int64 or uint8, or probabilities")
          .value("target", target.dtype())
          .remedy("Convert indices with to(DType.INT64).")
          .dtype();
    }
  }
}
