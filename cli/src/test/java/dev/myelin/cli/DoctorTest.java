package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
  void titles_areBoldOnATerminal() {
    Screen screen = Screen.interactive(Map.of());
    assertThat(screen.run("doctor")).isZero();
    assertThat(screen.out()).contains("\u001b[1mEngine\u001b[0m");
  }
}
