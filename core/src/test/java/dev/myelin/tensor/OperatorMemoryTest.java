package dev.myelin.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class OperatorMemoryTest {
  private static final long MEBIBYTE = 1 << 20;

  /// What a native list holds is not counted, so only the process itself can tell.
  @Test
  @EnabledOnOs(OS.LINUX)
  void listsDoNotOutliveTheCall() throws IOException {
    Operator add = Operator.named("aten::_foreach_add_.Scalar");
    long before = residentBytes();

    for (int i = 0; i < 200; i++) {
      try (var _ = Scope.open()) {
        assertThat(add.apply(List.of(Tensors.zeros(MEBIBYTE)), 1)).isEmpty();
      }
    }

    assertThat(residentBytes() - before).isLessThan(400 * MEBIBYTE);
  }

  private static long residentBytes() throws IOException {
    String pages = Files.readString(Path.of("/proc/self/statm")).split(" ", -1)[1];
    return Long.parseLong(pages) * 4096;
  }
}
