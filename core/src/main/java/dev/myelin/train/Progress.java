package dev.myelin.train;

import java.io.PrintStream;

/// Is told how a training goes, on the thread that trains.
public interface Progress {
  /// Nobody is told.
  static Progress none() {
    return new Progress() {};
  }

  /// A line on the standard output: one that moves on a terminal, else one for each epoch.
  static Progress console() {
    return ProgressLine.console();
  }

  /// Plain lines on a stream, one for each epoch.
  static Progress lines(PrintStream out) {
    return new ProgressLine(out, 0);
  }

  /// Training begins.
  default void onStart(int epochs, long steps) {}

  /// A step of an epoch was made, both counted from 1; the values are those of the epoch so far.
  default void onStep(int epoch, long step, Evaluation running) {}

  /// An epoch was finished, validation included.
  default void onEpoch(History.Epoch epoch) {}

  /// Training ends.
  default void onEnd(History history) {}
}
