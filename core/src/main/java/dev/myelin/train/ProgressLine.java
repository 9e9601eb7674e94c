package dev.myelin.train;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// One line for each epoch: its number, how far it is, the rate, the time to go, running loss and
/// metrics, and the validation's once it is there. On a terminal it moves and gives up its less
/// important parts where the terminal is narrow; elsewhere it is written when the epoch ends.
final class ProgressLine implements Progress {
  private static final long MOMENT = 50_000_000; // nanoseconds between two drawings
  private static final long MINUTE = 60_000_000_000L; // between two lines of a long epoch

  private final PrintStream out;
  private final Screen screen;
  private final LongSupplier clock;
  private int epochs;
  private long steps;
  private int epoch;
  private long step;
  private long begun;
  private long drawn;
  private boolean open; // whether the cursor stands in a line that moves

  ProgressLine(PrintStream out, Screen screen, LongSupplier clock) {
    this.out = out;
    this.screen = screen;
    this.clock = clock;
  }

  static ProgressLine console() {
    return new ProgressLine(System.out, Screen.console(System.out), System::nanoTime);
  }

  @Override
  public void onStart(int epochs, long steps) {
    this.epochs = epochs;
    this.steps = steps;
    epoch = 0;
    begin(1);
  }

  @Override
  public void onStep(int epoch, long step, Supplier<Evaluation> running) {
    long now = clock.getAsLong();
    if (epoch != this.epoch) {
      begin(epoch);
    }
    this.step = step;
    if (screen.width() > 0) {
      if (now - drawn >= MOMENT || step == 1 || step == steps) {
        drawn = now;
        draw(moving(now, running.get().toString()));
      }
    } else if (now - drawn >= MINUTE) {
      drawn = now;
      out.println(moving(now, running.get().toString()).plain());
    }
  }

  @Override
  public void onEpoch(History.Epoch entry) {
    step = steps;
    var line =
        new Line(screen, title(entry.number()), steps, steps)
            .rate(entry.seconds() / steps)
            .time(duration(entry.seconds()))
            .values(values(entry));
    if (screen.width() > 0) {
      draw(line);
      out.println();
      open = false;
    } else {
      out.println(line.plain());
    }
    begin(entry.number() + 1);
  }

  @Override
  public void onEnd(History history) {
    leave();
    if (history.interrupted()) {
      out.println(
          step == 0
              ? "Interrupted after epoch " + history.epochs().size() + " of " + epochs + "."
              : "Interrupted after step " + step + " of " + steps + " of epoch " + epoch + ".");
    }
  }

  @Override
  public void onFailure(Throwable failure) {
    leave();
  }

  private void begin(int epoch) {
    this.epoch = epoch;
    step = 0;
    begun = clock.getAsLong();
    drawn = begun;
  }

  private Line moving(long now, String values) {
    double seconds = (now - begun) / 1e9;
    double perStep = seconds / step;
    return new Line(screen, title(epoch), step, steps)
        .rate(perStep)
        .time("ETA " + duration(perStep * (steps - step)))
        .values(values);
  }

  private void draw(Line line) {
    out.print("\r" + line.fitted() + "\u001B[K");
    out.flush();
    open = true;
  }

  private void leave() {
    if (open) {
      out.println();
      open = false;
    }
  }

  private String title(int epoch) {
    int digits = Integer.toString(epochs).length();
    return String.format(Locale.ROOT, "Epoch %" + digits + "d/%d", epoch, epochs);
  }

  private String values(History.Epoch entry) {
    Evaluation validation = entry.validation();
    return validation == null
        ? entry.train().toString()
        : entry.train() + (screen.unicode() ? "  │  val " : "  |  val ") + validation;
  }

  private static String duration(double seconds) {
    if (seconds < 9.95) {
      return String.format(Locale.ROOT, "%.1fs", seconds);
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
