package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.tensor.EngineInfo;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorTest {
  @Test
  void report_hasAllPartsInPlainText() {
    Screen screen = Screen.plain();
    assertThat(screen.run("doctor")).isZero();
    assertThat(screen.err()).isEmpty();
    assertThat(screen.out())
        .doesNotContain("\u001b")
        .containsPattern("(?m)^Myelin \\d+\\.\\d+\\.\\d+")
        .containsPattern("(?m)^  Java          \\d+")
        .containsPattern("(?m)^  Processor     .+, \\d+ cores?$")
        .containsPattern("(?m)^  libtorch      2\\.10\\.0$")
        .containsPattern("(?m)^  BLAS          OpenBLAS 0\\.3\\.31")
        .containsPattern("(?m)^  Threads       libtorch \\d+, BLAS \\d+$")
        .containsPattern("(?m)^  GPU           (none\\. |\\d+ CUDA)")
        .containsPattern("(?m)^  found  org\\.bytedeco:pytorch:2\\.10\\.0-1\\.5\\.13:\\S+")
        .containsPattern("(?m)^  found  org\\.bytedeco:openblas:0\\.3\\.31-1\\.5\\.13:\\S+")
        .containsPattern("(?m)^  found  org\\.bytedeco:javacpp:1\\.5\\.13:\\S+")
        .containsPattern("(?m)^  org\\.bytedeco\\.javacpp\\.maxPhysicalBytes  0 +by (Myelin|user)$")
        .containsPattern("(?m)^  budget        [0-9.]+ [MGT]iB ")
        .containsPattern("(?m)^  limit         [0-9.]+ [MGT]iB ")
        .containsPattern("(?m)^  matmul 1024³  [0-9.]+ GFLOP/s$")
        .containsPattern("(?m)^  add 4 floats  [0-9.]+ µs$")
        .containsPattern("(?m)^  relu 64 MB    [0-9.]+ GB/s read and written$");
  }

  @Test
  void missingNatives_areNamedByTheirCoordinates() throws Exception {
    String output = withoutNatives("doctor");
    assertThat(output)
        .contains("\n  libtorch      not loaded\n  reason        ")
        .containsPattern(
            """
            Add to the dependencies
              org\\.bytedeco:pytorch:2\\.10\\.0-1\\.5\\.13:\\S+
              org\\.bytedeco:openblas:0\\.3\\.31-1\\.5\\.13:\\S+
              org\\.bytedeco:javacpp:1\\.5\\.13:\\S+
            exit 1$\
            """)
        .doesNotContain("\tat ");
  }

  @Test
  void otherCommandsWithoutNatives_sayItInOneLine(@TempDir Path folder) throws Exception {
    assertThat(withoutNatives("quickstart", "--out", folder.toString()))
        .startsWith("myelin: Engine: the native libraries of libtorch must be on the class path")
        .contains(" Add org.bytedeco:pytorch:2.10.0-1.5.13:")
        .endsWith("\nexit 1")
        .doesNotContain("\tat ");
  }

  /// What the command writes, and its exit code, where the jars of a platform are not at hand.
  private static String withoutNatives(String... args) throws Exception {
    String modules = Objects.requireNonNullElse(System.getProperty("jdk.module.path"), "");
    String jars =
        Stream.of(
                (System.getProperty("java.class.path") + File.pathSeparator + modules)
                    .split(File.pathSeparator))
            .filter(jar -> !jar.isEmpty() && !jar.contains("-" + EngineInfo.platform()))
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8"));
    command.addAll(List.of("-cp", jars, "dev.myelin.cli.Main"));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output + "exit " + process.waitFor();
  }

  @Test
  void titles_areBoldOnATerminal() {
    Screen screen = Screen.interactive(Map.of());
    assertThat(screen.run("doctor")).isZero();
    assertThat(screen.out()).contains("\u001b[1mEngine\u001b[0m");
  }
}
