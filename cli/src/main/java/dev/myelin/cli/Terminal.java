package dev.myelin.cli;

import com.google.errorprone.annotations.FormatMethod;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/// Where a command writes.
///
/// @param out for results
/// @param err for what goes wrong
/// @param interactive whether a person is looking, so that lines may redraw themselves
/// @param colours whether text may be coloured
record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colours) {
  /// The colours and weights of text.
  enum Style {
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    BLUE("34");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  /// The terminal that the process was started from.
  @SuppressWarnings("SystemConsoleNull") // It is null where the JDK's own console is chosen.
  static Terminal system() {
    Console console = System.console();
    return of(System.out, System.err, console != null && console.isTerminal(), System.getenv());
  }

  /// A terminal under some environment variables: `NO_COLOR`, if it is not empty, and `TERM=dumb`
  /// switch colours off.
  static Terminal of(
      PrintStream out, PrintStream err, boolean interactive, Map<String, String> environment) {
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(out, err, interactive, interactive && !plain);
  }

  /// Text in a style, where colours are allowed.
  String styled(Style style, String text) {
    return colours ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
  }

  /// Writes a line.
  @FormatMethod
  void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  /// Writes a title, after an empty line.
  void title(String text) {
    out.println();
    out.println(styled(Style.BOLD, text));
  }

  /// Writes a name and a value in two columns.
  void row(String name, String value) {
    out.println("  " + styled(Style.DIM, pad(name, 12)) + "  " + value);
  }

  /// Text filled up with spaces to a width.
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
