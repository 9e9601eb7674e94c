package dev.myelin.data;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;

/// Several samples as one: what a model takes in a step.
///
/// @param inputs the inputs
/// @param targets the targets
/// @param size the number of samples
public record Batch(Tensor inputs, Tensor targets, long size) {
  public Batch {
    if (size <= 0) {
      throw Problem.in("Batch").rule("size must be positive").value("size", size).argument();
    }
  }

  /// A batch whose first dimension counts the samples, `[N, …]`.
  ///
  /// @throws dev.myelin.error.DataException if inputs and targets differ in their number
  public Batch(Tensor inputs, Tensor targets) {
    this(inputs, targets, Checks.sameCount("Batch", inputs, targets));
  }
}
