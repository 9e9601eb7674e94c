package dev.myelin.data;

import dev.myelin.error.Problem;

/// How many threads make batches ahead of their use; with none, each is made when it is asked for.
///
/// @param threads the number, not negative
public record Workers(int threads) implements DataLoader.Option {
  public Workers {
    if (threads < 0 || threads > 1024) {
      throw Problem.in("workers")
          .rule("threads must lie in [0, 1024]")
          .value("threads", threads)
          .argument();
    }
  }
}
