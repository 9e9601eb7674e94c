package dev.myelin.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The machine the command runs on.
///
/// @param system the operating system with its version and architecture
/// @param processor its name, empty where the system does not tell
/// @param cores how many the process may use
/// @param features what its vector units can do, of what matters here
/// @param memory in bytes
record Machine(String system, String processor, int cores, List<String> features, long memory) {
  /// The features that the engine's kernels ask for, weakest first.
  private static final List<String> RELEVANT =
      List.of(
          "sse4_2",
          "avx",
          "f16c",
          "fma",
          "avx2",
          "avx512f",
          "avx512bw",
          "avx512dq",
          "avx512vl",
          "avx512_vnni",
          "avx512_bf16",
          "avx512_fp16",
          "avx_vnni",
          "amx_bf16",
          "amx_int8",
          "asimd",
          "asimddp",
          "asimdhp",
          "bf16",
          "i8mm",
          "sve",
          "sve2");

  static Machine here() {
    List<String> lines = processorLines();
    List<String> flags =
        List.of((value(lines, "flags") + value(lines, "Features")).strip().split(" "));
    return new Machine(
        String.join(
            " ",
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch")),
        value(lines, "model name"),
        Runtime.getRuntime().availableProcessors(),
        RELEVANT.stream().filter(flags::contains).toList(),
        memoryBytes());
  }

  private static List<String> processorLines() {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of(); // The system does not tell: the report says less.
    }
  }

  private static String value(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .orElse("");
  }

  private static long memoryBytes() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }
}
