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
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html">
///   torch.nn.CrossEntropyLoss</a>
public final class CrossEntropyLoss extends Module implements Loss {
  /// An option of cross-entropy.
  public sealed interface Option
      permits Options.ClassWeights, Options.IgnoreIndex, Options.LabelSmoothing, Reduction {}

  private final Reduction reduction;
  private final long ignoreIndex;
  private final double labelSmoothing;

  @Key("weight")
  final @Nullable Buffer classWeights;

  CrossEntropyLoss(Option... options) {
    Options.once("CrossEntropyLoss", options);
    Reduction fold = Reduction.MEAN;
    long ignored = -100;
    double smoothing = 0;
    Buffer weights = null;
    for (Option option : options) {
      switch (option) {
        case Reduction r -> fold = r;
        case Options.IgnoreIndex o -> ignored = o.index();
        case Options.LabelSmoothing o ->
            smoothing = Checks.within("CrossEntropyLoss", "labelSmoothing", o.share(), 0, 1);
        case Options.ClassWeights o -> weights = weights(o.weights());
      }
    }
    reduction = fold;
    ignoreIndex = ignored;
    labelSmoothing = smoothing;
    classWeights = weights;
  }

  private static Buffer weights(Tensor weights) {
    if (weights.dim() != 1 || weights.numel() == 0) {
      throw Problem.in("CrossEntropyLoss")
          .rule("classWeights must be a vector, a weight for each class")
          .value("classWeights", weights.shape())
          .shape();
    }
    return new Buffer(weights, true);
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    check(output, target);
    return Kernels.crossEntropy(
        output, target, classWeights, reduction.fold(), ignoreIndex, labelSmoothing);
  }

  @Override
  protected String describe() {
    var text = new StringBuilder();
    text.append(classWeights == null ? "" : ", classWeights=" + classWeights.shape());
    text.append(ignoreIndex == -100 ? "" : ", ignoreIndex=" + ignoreIndex);
    text.append(labelSmoothing == 0 ? "" : ", labelSmoothing=" + labelSmoothing);
    text.append(reduction == Reduction.MEAN ? "" : ", reduction=" + reduction);
    return text.isEmpty() ? "" : text.substring(2);
  }

  private void check(Tensor output, Tensor target) {
    if (output.dim() == 0) {
      throw Problem.in(where())
          .rule("output must have a dimension of classes")
          .value("output", output.shape())
          .shape();
    }
    Checks.real(this, "output", output);
    Checks.sameDevice(
        this, "output", output, "target", target, "Move the target with to(output.device()).");
    int classDim = output.dim() == 1 ? 0 : 1;
    long classes = output.size(classDim);
    if (classes == 0) {
      throw Problem.in(where())
          .rule("there must be at least one class")
          .value("output", output.shape())
          .shape();
    }
    checkWeights(output, classes);
    if (target.dtype().isFloatingPoint()) {
      checkProbabilities(output, target);
    } else {
      checkIndices(output, target, classDim, classes);
    }
  }

  private void checkWeights(Tensor output, long classes) {
    if (classWeights == null) {
      return;
    }
    if (classWeights.dim() != 1 || classWeights.numel() != classes) {
      throw Problem.in(where())
          .rule("there must be a weight for each class")
          .value("classWeights", classWeights.shape())
          .value("output", output.shape())
          .shape();
    }
    if (classWeights.dtype() != output.dtype()) {
      throw Problem.in(where())
          .rule("class weights must have the output's type")
          .value("classWeights", classWeights.dtype())
          .value("output", output.dtype())
          .remedy("Convert the loss with to(DType." + output.dtype().name() + ").")
          .dtype();
    }
    Checks.sameDevice(
        this, "output", output, "classWeights", classWeights, "Move the loss with to(device).");
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

  private void checkIndices(Tensor output, Tensor target, int classDim, long classes) {
    if (target.dtype() != DType.INT64 && target.dtype() != DType.UINT8) {
      throw Problem.in(where())
          .rule("target must be class indices of type int64 or uint8, or probabilities")
          .value("target", target.dtype())
          .remedy("Convert indices with to(DType.INT64).")
          .dtype();
    }
    checkShape(output, target, classDim);
    Checks.range(this, "class indices", target, classes, ignoreIndex);
  }

  private void checkShape(Tensor output, Tensor target, int classDim) {
    boolean fits = target.dim() == output.dim() - 1;
    for (int i = 0; fits && i < target.dim(); i++) {
      fits = target.size(i) == output.size(i < classDim ? i : i + 1);
    }
    if (!fits) {
      throw Problem.in(where())
          .rule("target must have the output's shape without the classes")
          .value("output", output.shape())
          .value("target", target.shape())
          .shape();
    }
  }
}
