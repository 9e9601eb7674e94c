package dev.myelin.nn;

import dev.myelin.tensor.Kernels.Fold;
import dev.myelin.tensor.Tensor;

/// How a loss folds the losses of its elements; as an option, [#MEAN] unless given.
public enum Reduction
    implements
        BCELoss.Option, BCEWithLogitsLoss.Option, BinaryFocalLoss.Option, CTCLoss.Option,
        CosineSimilarityLoss.Option, CrossEntropyLoss.Option, FocalLoss.Option,
        GaussianNLLLoss.Option, HuberLoss.Option, KLDivLoss.Option, MarginOption,
        MultiLabelSoftMarginLoss.Option, MultiMarginLoss.Option, NLLLoss.Option,
        PoissonNLLLoss.Option, SmoothL1Loss.Option, TripletMarginLoss.Option,
        TripletMarginWithDistanceLoss.Option {
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

  /// The engine's number of this reduction.
  long number() {
    return switch (this) {
      case NONE -> 0;
      case MEAN -> 1;
      case SUM -> 2;
    };
  }

  /// Losses, folded.
  Tensor of(Tensor losses) {
    return switch (this) {
      case NONE -> losses;
      case MEAN -> losses.mean();
      case SUM -> losses.sum();
    };
  }

  /// What a description says of it: nothing of the mean.
  String text() {
    return this == MEAN ? "" : "reduction=" + this;
  }
}
