package dev.myelin.train;

import dev.myelin.tensor.Tensor;

/// Something to know about a model beside its loss, such as the share of right answers.
public interface Metric {
  /// The name in progress lines and histories.
  String name();

  /// Begins to count.
  Meter start();

  /// The count of one metric over some batches.
  interface Meter {
    /// Counts a batch in. Gradients are not recorded.
    void add(Tensor output, Tensor target);

    /// The value over all batches so far; NaN without any.
    double value();
  }
}
