package dev.myelin.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The machine and this process, as Linux describes them.
final class Machine {
  private Machine() {}

  /// The processor, the cores, the Java: what figures depend on.
  static String describe() {
    return String.format(
        "%s, %d cores; Java %s",
        field(Path.of("/proc/cpuinfo"), "model name").orElse(System.getProperty("os.arch")),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"));
  }

  /// The bytes of memory that this process holds now, or nothing where the system does not tell.
  static OptionalDouble residentBytes() {
    return bytes("VmRSS");
  }

  /// The most bytes of memory that this process has held.
  static OptionalDouble peakBytes() {
    return bytes("VmHWM");
  }

  private static OptionalDouble bytes(String name) {
    return field(Path.of("/proc/self/status"), name)
        .map(text -> OptionalDouble.of(Double.parseDouble(text.split(" ", -1)[0]) * 1024))
        .orElse(OptionalDouble.empty());
  }

  private static Optional<String> field(Path file, String name) {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // Not told by this system.
    }
  }
}
