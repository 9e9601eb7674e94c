package dev.myelin.train;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// What a stream leads to.
///
/// @param width the columns of the terminal, or 0 where there is none
/// @param colour whether it shall be coloured
/// @param unicode whether lines and bars beyond ASCII arrive
record Screen(int width, boolean colour, boolean unicode) {
  private static final int USUAL = 80;

  /// No terminal.
  static Screen none() {
    return new Screen(0, false, true);
  }

  /// The standard output.
  static Screen console(PrintStream out) {
    boolean unicode = out.charset().newEncoder().canEncode("━╌│–");
    String kind = System.getenv("TERM");
    if (!isTerminal() || "dumb".equals(kind)) {
      return new Screen(0, false, unicode);
    }
    String plain = System.getenv("NO_COLOR");
    return new Screen(columns(), plain == null || plain.isEmpty(), unicode);
  }

  @SuppressWarnings(
      "SystemConsoleNull") // There is none where another provider of consoles is chosen.
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /// The terminal's width: what the shell exports, else what `stty` finds in a few milliseconds.
  private static int columns() {
    String columns = System.getenv("COLUMNS");
    if (columns != null && columns.matches("[1-9]\\d{1,3}")) {
      return Integer.parseInt(columns);
    }
    var terminal = new File("/dev/tty");
    return terminal.canRead() ? stty(terminal) : USUAL;
  }

  private static int stty(File terminal) {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(terminal)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(1, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
        return USUAL;
      }
      var size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return size.matches("\\d+ [1-9]\\d{1,3}\\s*")
          ? Integer.parseInt(size.substring(size.indexOf(' ') + 1).strip())
          : USUAL;
    } catch (IOException e) {
      return USUAL; // There is no such command here.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL;
    }
  }
}
