package dev.myelin.train;

import java.time.Duration;

/// Notices that the program is asked to end (Ctrl-C, SIGTERM) while a model is trained, and gives
/// the training time to finish its step, and the program time to keep the model.
final class Interruption implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Thread training = Thread.currentThread();
  private final Thread hook = new Thread(this::onShutdown, "myelin-interruption");
  private volatile boolean requested;

  Interruption() {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      requested = true; // The program is ending already.
    }
  }

  /// Whether training shall end after the current step.
  boolean isRequested() {
    return requested || training.isInterrupted();
  }

  /// Training has ended by itself.
  @Override
  public void close() {
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        requested = true; // The program began to end at this moment; the hook runs and waits.
      }
    }
  }

  /// Keeps the JVM until the thread that trains has ended, and with it what comes after training.
  private void onShutdown() {
    requested = true;
    try {
      training.join(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
