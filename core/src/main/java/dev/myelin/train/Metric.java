package dev.myelin.train;

import dev.myelin.tensor.Tensor;

/// Something to know about a model beside its loss, such as the share of right answers. A mean over
/// batches is made by [Train#metric]; this is for what needs to count more.
///
/// The same metric may be measured several times at once: what is counted belongs to its meters.
public interface Metric {
  /// The name in progress lines and histories: not blank, and without commas, quotes and line ends.
  String name();

  /// Begins to count.
  Meter start();

  /// The count of one metric over some batches.
  interface Meter {
    /// Counts a batch in. Gradients are not recorded, and what is made is freed afterwards.
    ///
    /// @param output what the model made of the inputs
    /// @param target the targets
    void add(Tensor output, Tensor target);

    /// The value over all batches so far; NaN without any.
    double value();
  }
}
