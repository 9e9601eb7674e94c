package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// Measures how three tensors stand to each other, as a scalar to be made small: an anchor, a
/// positive and a negative example, two scores and which is to be greater, or a mean, a target and
/// a variance. A lambda will do.
@FunctionalInterface
public interface TernaryLoss {
  /// The loss.
  Tensor call(Tensor first, Tensor second, Tensor third);
}
