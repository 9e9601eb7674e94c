package dev.myelin.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The results as a table that is also Markdown, and as JSON.
final class Report {
  private Report() {}

  static String head() {
    return row("benchmark", "Myelin", "PyTorch", "faster", "target", "met")
        + "\n"
        + row("---", "---:", "---:", "---:", "---:", "---");
  }

  static String row(Measurement m) {
    Double python = m.pythonMedian();
    Double speedup = m.speedup();
    return row(
        m.line().name(),
        time(m.myelinMedian()),
        python == null ? "" : time(python),
        speedup == null ? "" : times(speedup),
        target(m.line()),
        m.met() == null ? "" : m.met() ? "yes" : "no");
  }

  /// A line without measurements.
  static String row(Line line) {
    return row(line.name(), "", "", "", target(line), "");
  }

  static void writeJson(Path file, List<Measurement> measurements) throws IOException {
    try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.println("[");
      for (int i = 0; i < measurements.size(); i++) {
        Measurement m = measurements.get(i);
        out.printf(
            Locale.ROOT,
            "  {\"name\": \"%s\", \"benchmark\": \"%s\", \"target\": %s, \"speedup\": %s,%n"
                + "   \"myelinNanoseconds\": %s, \"pytorchNanoseconds\": %s}%s%n",
            m.line().name(),
            m.line().benchmark(),
            m.line().target(),
            m.speedup(),
            m.myelin(),
            m.python(),
            i + 1 < measurements.size() ? "," : "");
      }
      out.println("]");
    }
  }

  /// A time in the unit that suits it.
  static String time(double nanoseconds) {
    String[] units = {"ns", "µs", "ms", "s"};
    double value = nanoseconds;
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f %s", value, units[unit]);
  }

  private static String target(Line line) {
    return line.target() == null ? "" : times(line.target());
  }

  private static String times(@Nullable Double value) {
    return String.format(Locale.ROOT, "%.2f×", value);
  }

  private static String row(String... cells) {
    return String.format(
        Locale.ROOT, "| %-41s | %10s | %10s | %8s | %8s | %-4s |", (Object[]) cells);
  }
}
