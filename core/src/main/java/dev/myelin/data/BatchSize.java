package dev.myelin.data;

import dev.myelin.error.Problem;

/// How many samples a batch has.
///
/// @param samples the number, positive
public record BatchSize(long samples) implements DataLoader.Option {
  public BatchSize {
    Checks.positive("batchSize", "samples", samples);
    if (samples > Integer.MAX_VALUE - 8) {
      throw Problem.in("batchSize")
          .rule("samples must be at most " + (Integer.MAX_VALUE - 8))
          .value("samples", samples)
          .argument();
    }
  }
}
