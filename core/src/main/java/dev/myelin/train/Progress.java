package dev.myelin.train;

import java.io.PrintStream;
import java.util.function.Supplier;

/// Is told how a training goes, on the thread that trains. What a method throws ends the training
/// and arrives at the caller of `fit`.
public interface Progress {
  /// Nobody is told.
  static Progress none() {
    return new Progress() {};
  }

  /// The standard output: a line for each epoch that moves while it lasts, or, where the output is
  /// no terminal, plain lines as [#lines] writes them. `NO_COLOR` switches colour off.
  static Progress console() {
    return ProgressLine.console();
  }

  /// Plain lines on a stream: one for each epoch, and one for each minute that an epoch lasts.
  static Progress lines(PrintStream out) {
    return new ProgressLine(out, Screen.none(), System::nanoTime);
  }

  /// Training begins.
  ///
  /// @param epochs the number of epochs
  /// @param steps the number of steps of an epoch
  default void onStart(int epochs, long steps) {}

  /// A step was made.
  ///
  /// @param epoch the epoch, from 1
  /// @param step the step of the epoch, from 1
  /// @param running loss and metrics of the epoch so far, computed when they are asked for; to be
  ///   asked for during this call
  default void onStep(int epoch, long step, Supplier<Evaluation> running) {}

  /// An epoch was finished, validation included.
  default void onEpoch(History.Epoch epoch) {}

  /// Training ends, after its last epoch or because it was interrupted.
  default void onEnd(History history) {}

  /// Training ends with what is then thrown.
  default void onFailure(Throwable failure) {}
}
