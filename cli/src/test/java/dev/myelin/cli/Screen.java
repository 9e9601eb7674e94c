package dev.myelin.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A terminal that remembers what a command wrote.
final class Screen {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final boolean interactive;
  private final Map<String, String> environment;

  private Screen(boolean interactive, Map<String, String> environment) {
    this.interactive = interactive;
    this.environment = environment;
  }

  /// A file or a pipe.
  static Screen plain() {
    return new Screen(false, Map.of());
  }

  /// A terminal with a person before it.
  static Screen interactive(Map<String, String> environment) {
    return new Screen(true, environment);
  }

  int run(String... args) {
    return Main.run(
        Terminal.of(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            interactive,
            environment),
        args);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
