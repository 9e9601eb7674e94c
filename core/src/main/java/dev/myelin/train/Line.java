package dev.myelin.train;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Locale;

/// A line of progress, put together for a screen: title, bar, steps, rate, time and values.
final class Line {
  private static final int BAR = 20;
  private static final int SHORT_BAR = 8;
  private static final String CYAN = "\u001B[36m";
  private static final String FAINT = "\u001B[2m";
  private static final String USUAL = "\u001B[0m";

  private final Screen screen;
  private final String title;
  private final long step;
  private final long steps;
  private String rate = "";
  private String time = "";
  private String values = "";

  Line(Screen screen, String title, long step, long steps) {
    this.screen = screen;
    this.title = title;
    this.step = step;
    this.steps = steps;
  }

  @CanIgnoreReturnValue
  Line rate(double secondsPerStep) {
    double rate = 1 / Math.max(1e-9, secondsPerStep);
    this.rate =
        rate >= 10
            ? String.format(Locale.ROOT, "%.0f steps/s", rate)
            : rate >= 1
                ? String.format(Locale.ROOT, "%.1f steps/s", rate)
                : String.format(Locale.ROOT, "%.1f s/step", secondsPerStep);
    return this;
  }

  @CanIgnoreReturnValue
  Line time(String time) {
    this.time = time;
    return this;
  }

  @CanIgnoreReturnValue
  Line values(String values) {
    this.values = values;
    return this;
  }

  /// The whole line without a bar.
  String plain() {
    return text(0, true, true);
  }

  /// As much as fits into the screen. A line as wide as the screen would wrap on some.
  String fitted() {
    String[] choices = {
      text(BAR, true, true),
      text(SHORT_BAR, true, true),
      text(SHORT_BAR, false, true),
      text(0, false, true),
      text(0, false, false)
    };
    int[] bars = {BAR, SHORT_BAR, SHORT_BAR, 0, 0};
    for (int i = 0; i < choices.length; i++) {
      if (choices[i].length() < screen.width()) {
        return coloured(choices[i], bars[i]);
      }
    }
    String shortest = choices[choices.length - 1];
    return shortest.substring(0, Math.max(0, Math.min(shortest.length(), screen.width() - 1)));
  }

  private String text(int bar, boolean withRate, boolean withTime) {
    return title
        + (bar == 0 ? "" : " " + full(bar) + rest(bar))
        + " "
        + step
        + "/"
        + steps
        + (withRate ? "  " + rate : "")
        + (withTime ? "  " + time : "")
        + "  "
        + values;
  }

  private String coloured(String text, int bar) {
    if (!screen.colour() || bar == 0) {
      return text;
    }
    int start = title.length() + 1;
    String painted = CYAN + full(bar) + USUAL + FAINT + rest(bar) + USUAL;
    return text.substring(0, start) + painted + text.substring(start + bar);
  }

  private String full(int bar) {
    return (screen.unicode() ? "━" : "#").repeat(filled(bar));
  }

  private String rest(int bar) {
    return (screen.unicode() ? "╌" : "-").repeat(bar - filled(bar));
  }

  private int filled(int bar) {
    return (int) (bar * step / Math.max(1, steps));
  }
}
