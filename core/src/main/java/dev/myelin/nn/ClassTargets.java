package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Targets that are class indices, and weights of the classes: what the losses of classes share.
final class ClassTargets {
  private ClassTargets() {}

  /// The weights of the classes, as a buffer.
  static Buffer weights(String where, Tensor weights) {
    if (weights.dim() != 1 || weights.numel() == 0) {
      throw Problem.in(where)
          .rule("classWeights must be a vector, a weight for each class")
          .value("classWeights", weights.shape())
          .shape();
    }
    return new Buffer(weights, true);
  }

  /// That an output is of classes, and a target and weights fit it.
  static void check(
      Module loss, Tensor output, Tensor target, @Nullable Tensor weights, long ignoreIndex) {
    checkWeights(loss, output, classes(loss, output), weights);
    LossChecks.sameDevice(loss, output, target);
    checkIndices(loss, output, target, ignoreIndex);
  }

  /// The dimension of an output in which its classes lie.
  static int dim(Tensor output) {
    return output.dim() == 1 ? 0 : 1;
  }

  /// How many classes an output tells.
  static long classes(Module loss, Tensor output) {
    if (output.dim() == 0) {
      throw Problem.in(loss.where())
          .rule("output must have a dimension of classes")
          .value("output", output.shape())
          .shape();
    }
    Checks.real(loss, "output", output);
    long classes = output.size(dim(output));
    if (classes == 0) {
      throw Problem.in(loss.where())
          .rule("there must be at least one class")
          .value("output", output.shape())
          .shape();
    }
    return classes;
  }

  static void checkWeights(Module loss, Tensor output, long classes, @Nullable Tensor weights) {
    if (weights == null) {
      return;
    }
    if (weights.dim() != 1 || weights.numel() != classes) {
      throw Problem.in(loss.where())
          .rule("there must be a weight for each class")
          .value("classWeights", weights.shape())
          .value("output", output.shape())
          .shape();
    }
    if (weights.dtype() != output.dtype()) {
      throw Problem.in(loss.where())
          .rule("class weights must have the output's type")
          .value("classWeights", weights.dtype())
          .value("output", output.dtype())
          .remedy("Convert the loss with to(DType." + output.dtype().name() + ").")
          .dtype();
    }
    Checks.sameDevice(
        loss, "output", output, "classWeights", weights, "Move the loss with to(device).");
  }

  static void checkIndices(Module loss, Tensor output, Tensor target, long ignoreIndex) {
    if (target.dtype() != DType.INT64 && target.dtype() != DType.UINT8) {
      throw Problem.in(loss.where())
          .rule("target must be class indices of type int64 or uint8")
          .value("target", target.dtype())
          .remedy("Convert indices with to(DType.INT64).")
          .dtype();
    }
    int classDim = dim(output);
    boolean fits = target.dim() == output.dim() - 1;
    for (int i = 0; fits && i < target.dim(); i++) {
      fits = target.size(i) == output.size(i < classDim ? i : i + 1);
    }
    if (!fits) {
      throw Problem.in(loss.where())
          .rule("target must have the output's shape without the classes")
          .value("output", output.shape())
          .value("target", target.shape())
          .shape();
    }
    Checks.range(loss, "class indices", target, output.size(classDim), ignoreIndex);
  }

  /// That a target is of the type of indices.
  static void checkType(Module loss, Tensor target) {
    if (target.dtype() != DType.INT64) {
      throw Problem.in(loss.where())
          .rule("target must be class indices of type int64")
          .value("target", target.dtype())
          .remedy("Convert indices with to(DType.INT64).")
          .dtype();
    }
  }

  /// How many targets count, or how much they weigh.
  static Tensor count(Tensor target, @Nullable Tensor weights, long ignoreIndex) {
    Tensor counted = target.ne(ignoreIndex);
    if (weights == null) {
      return counted.sum();
    }
    Tensor indices = target.to(DType.INT64).mul(counted.to(DType.INT64)).flatten();
    return weights.indexSelect(0, indices).mul(counted.flatten().to(weights.dtype())).sum();
  }
}
