package dev.myelin.train;

import java.time.Duration;
import java.util.Arrays;

/// Notices that the program is asked to end (Ctrl-C, SIGTERM, `System.exit` on another thread), or
/// the thread that trains is interrupted, and gives training the time to finish its step and the
/// program the time to keep the model.
///
/// A program that ends halts once its shutdown hooks are through. The hook here waits until `fit`
/// has returned and then until the code that called it is through: until the thread has ended, has
/// nothing left on its stack but the JDK's own frames (an idle thread of a pool), or is itself
/// inside `System.exit`, which waits for the hook. Each wait has its limit.
final class Interruption implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final Thread training = Thread.currentThread();
  private final Thread hook = new Thread(this::onShutdown, "myelin-interruption");
  private volatile boolean ending;
  private volatile boolean closed;
  private boolean interrupted;

  Interruption() {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      ending = true; // The program is ending already.
    }
  }

  /// Whether training shall end now. Takes over an interruption of the thread, which would
  /// otherwise keep the program from writing the model to a file.
  boolean isRequested() {
    interrupted |= Thread.interrupted();
    return interrupted || ending;
  }

  /// Training has ended.
  @Override
  public void close() {
    closed = true;
    if (!ending) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        ending = true; // The program began to end at this moment; the hook runs and waits.
      }
    }
  }

  private void onShutdown() {
    ending = true;
    try {
      for (long end = System.nanoTime() + GRACE.toNanos(); !closed && isBusy(end); ) {}
      for (long end = System.nanoTime() + GRACE.toNanos(); isBusy(end); ) {}
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits a moment; false when there is nothing to wait for any more.
  private boolean isBusy(long end) throws InterruptedException {
    if (System.nanoTime() - end >= 0 || training.join(PAUSE)) {
      return false;
    }
    StackTraceElement[] stack = training.getStackTrace();
    return Arrays.stream(stack).noneMatch(Interruption::isExit)
        && Arrays.stream(stack).anyMatch(Interruption::isOfProgram);
  }

  private static boolean isExit(StackTraceElement frame) {
    return frame.getClassName().equals("java.lang.Runtime") && frame.getMethodName().equals("exit");
  }

  private static boolean isOfProgram(StackTraceElement frame) {
    String module = frame.getModuleName();
    return module == null || !(module.startsWith("java.") || module.startsWith("jdk."));
  }
}
