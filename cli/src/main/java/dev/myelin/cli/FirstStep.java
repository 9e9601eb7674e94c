package dev.myelin.cli;

import dev.myelin.train.Evaluation;
import dev.myelin.train.History;
import dev.myelin.train.Progress;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/// Tells once how long after the start of the program the first step was made.
///
/// @param terminal where to tell it
/// @param next who is told the rest
record FirstStep(Terminal terminal, Progress next) implements Progress {
  @Override
  public void onStart(int epochs, long steps) {
    next.onStart(epochs, steps);
  }

  @Override
  public void onStep(int epoch, long step, Supplier<Evaluation> running) {
    if (epoch == 1 && step == 1) {
      double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
      terminal.say("First step %.1f s after the start.", seconds);
    }
    next.onStep(epoch, step, running);
  }

  @Override
  public void onEpoch(History.Epoch epoch) {
    next.onEpoch(epoch);
  }

  @Override
  public void onEnd(History history) {
    next.onEnd(history);
  }

  @Override
  public void onFailure(Throwable failure) {
    next.onFailure(failure);
  }
}
