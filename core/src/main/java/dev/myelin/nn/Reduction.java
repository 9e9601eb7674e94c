package dev.myelin.nn;

import dev.myelin.tensor.Kernels.Fold;

/// How a loss folds the losses of its elements; as an option, [#MEAN] unless given.
public enum Reduction implements CrossEntropyLoss.Option, MSELoss.Option {
  /// The losses themselves, of each element.
  NONE,
  /// Their mean, weighted where there are weights.
  MEAN,
  /// Their sum.
  SUM;

  Fold fold() {
    return switch (this) {
      case NONE -> Fold.NONE;
      case MEAN -> Fold.MEAN;
      case SUM -> Fold.SUM;
    };
  }
}
