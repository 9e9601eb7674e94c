package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// Measures how far a network's output is from its target, as a scalar to be made small. A lambda
/// will do: `(output, target) -> output.sub(target).abs().mean()`.
@FunctionalInterface
public interface Loss {
  /// The loss.
  Tensor call(Tensor output, Tensor target);
}
