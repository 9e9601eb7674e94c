package dev.myelin.train;

import dev.myelin.data.DataOption;
import dev.myelin.data.Dataset;
import dev.myelin.error.Problem;

/// An option of [Trainer#fit]. The options of data loaders go beside these.
public sealed interface FitOption extends DataOption {
  /// How often to go over the data.
  ///
  /// @param count at least 1
  record Epochs(int count) implements FitOption {
    /// Checks the count.
    public Epochs {
      if (count < 1) {
        throw Problem.in("epochs")
            .rule("count must be at least 1")
            .value("count", count)
            .argument();
      }
    }
  }

  /// What to evaluate on after each epoch.
  ///
  /// @param dataset the data
  record Validation(Dataset dataset) implements FitOption {}

  /// Goes over the data in its order.
  record InOrder() implements FitOption {}

  /// Who is told how it goes.
  ///
  /// @param progress the one who is told
  record Report(Progress progress) implements FitOption {}
}
