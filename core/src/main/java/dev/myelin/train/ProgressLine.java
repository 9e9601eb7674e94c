package dev.myelin.train;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;

/// One line for each epoch: its number, how far it is, steps a second, time to go, running loss and
/// metrics, and the validation's once it is there. On a terminal it moves; elsewhere it is written
/// when the epoch ends.
final class ProgressLine implements Progress {
  private static final int BAR = 20;
  private static final long PAUSE = 50_000_000; // nanoseconds between two drawings

  private final PrintStream out;
  private final int width; // of the terminal, or 0
  private int epochs;
  private long steps;
  private long begun;
  private long drawn;
  private int current;

  ProgressLine(PrintStream out, int width) {
    this.out = out;
    this.width = width;
  }

  static ProgressLine console() {
    return new ProgressLine(System.out, isTerminal() ? columns() : 0);
  }

  @Override
  public void onStart(int epochs, long steps) {
    this.epochs = epochs;
    this.steps = steps;
    current = 0;
  }

  @Override
  public void onStep(int epoch, long step, Evaluation running) {
    long now = System.nanoTime();
    if (epoch != current) {
      current = epoch;
      begun = now;
      drawn = 0;
    }
    if (width > 0 && (now - drawn >= PAUSE || step == steps)) {
      drawn = now;
      double seconds = Math.max(1e-9, (now - begun) / 1e9);
      double rate = (step - 1) / seconds;
      String eta = step > 1 ? time((steps - step) / rate) : "–";
      String line =
          String.format(
              Locale.ROOT,
              "%s %s %3d%% %d/%d  %s  ETA %s  %s",
              title(epoch),
              bar(step),
              100 * step / steps,
              step,
              steps,
              rate(rate),
              eta,
              running);
      out.print("\r" + fit(line) + "\u001B[K");
      out.flush();
    }
  }

  @Override
  public void onEpoch(History.Epoch epoch) {
    String validation =
        epoch.validation() == null
            ? ""
            : "  │ val " + epoch.validation().toString().replace("  ", "  val ");
    String line =
        String.format(
            Locale.ROOT,
            "%s %s %d/%d  %s  %s  %s%s",
            title(epoch.number()),
            width > 0 ? bar(steps) : "",
            steps,
            steps,
            rate(steps / epoch.seconds()),
            time(epoch.seconds()),
            epoch.train(),
            validation);
    out.print(width > 0 ? "\r" + line + "\u001B[K" : line.replaceFirst(" {2,}", "  "));
    out.println();
  }

  private String title(int epoch) {
    int digits = Integer.toString(epochs).length();
    return String.format(Locale.ROOT, "Epoch %" + digits + "d/%d", epoch, epochs);
  }

  private String bar(long step) {
    int full = (int) (BAR * step / Math.max(1, steps));
    return "━".repeat(full) + "╌".repeat(BAR - full);
  }

  /// The line, no longer than the terminal is wide, lest it wrap and leave copies of itself.
  private String fit(String line) {
    return line.length() < width ? line : line.substring(0, Math.max(0, width - 1));
  }

  private static String rate(double stepsPerSecond) {
    return stepsPerSecond >= 10
        ? String.format(Locale.ROOT, "%.0f steps/s", stepsPerSecond)
        : String.format(Locale.ROOT, "%.2f steps/s", stepsPerSecond);
  }

  private static String time(double seconds) {
    long whole = (long) Math.ceil(seconds);
    return seconds < 10
        ? String.format(Locale.ROOT, "%.1fs", seconds)
        : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }

  @SuppressWarnings(
      "SystemConsoleNull") // There is none where another provider of consoles is chosen.
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /// The terminal's width, where the shell tells it.
  private static int columns() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : 160;
  }
}
