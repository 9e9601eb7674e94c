package dev.myelin.data;

import dev.myelin.error.Problem;

/// How many batches workers make ahead.
///
/// @param batches the number, positive
public record Prefetch(int batches) implements DataLoader.Option {
  public Prefetch {
    if (batches < 1 || batches > 1 << 20) {
      throw Problem.in("prefetch")
          .rule("batches must lie in [1, 1048576]")
          .value("batches", batches)
          .argument();
    }
  }
}
