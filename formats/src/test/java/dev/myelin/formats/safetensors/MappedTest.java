package dev.myelin.formats.safetensors;

import static dev.myelin.tensor.Tensors.randn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.NativeMemory;
import dev.myelin.tensor.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tensors that look into a file.
final class MappedTest {
  private static final int COUNT = 1 << 16;

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void write() {
    path = folder.resolve("x.safetensors");
    Safetensors.write(path, Map.of("large", randn(COUNT), "small", randn(4)));
  }

  @Test
  void largeTensors_lieInThePagesOfTheFile() {
    try (var mapped = Safetensors.read(path, Access.MAPPED);
        var copied = Safetensors.read(path)) {
      TensorEntry entry = mapped.entry("large");
      // The engine's own memory begins at a multiple of 64, which these bytes do not.
      assertThat(entry.offset() % 64).isNotZero();
      assertThat(offsetInPage(mapped.tensor("large"))).isEqualTo(entry.offset() % 4096);
      assertThat(offsetInPage(mapped.tensor("small")) % 64).isZero();
      RoundTripTest.assertSame(mapped.tensor("large"), copied.tensor("large"));
    }
  }

  @Test
  void whatIsWritten_neverReachesTheFile() throws Exception {
    byte[] before = Files.readAllBytes(path);
    try (var file = Safetensors.read(path, Access.MAPPED)) {
      Tensor tensor = file.tensor("large");
      tensor.fill_(7);

      assertThat(tensor.sum().item()).isEqualTo(7.0 * COUNT);
      assertThat(file.tensor("large").isAliasOf(tensor)).isFalse();
      assertThat(file.tensor("large").sum().item()).isNotEqualTo(7.0 * COUNT);
    }
    assertThat(path).hasBinaryContent(before);
  }

  @Test
  void tensorsOutliveTheirFile() throws Exception {
    Tensor tensor;
    byte[] expected;
    try (var file = Safetensors.read(path, Access.MAPPED)) {
      tensor = file.tensor("large");
      expected = file.tensor("large").toByteArray();
    }
    Files.delete(path);
    NativeMemory.collect();

    assertThat(tensor.toByteArray()).isEqualTo(expected);
  }

  @Test
  void replacingTheFile_leavesItsTensorsAsTheyWere() {
    try (var file = Safetensors.read(path, Access.MAPPED)) {
      Tensor tensor = file.tensor("large");
      Tensor copy = tensor.clone();
      Safetensors.write(path, Map.of("other", randn(2)));

      RoundTripTest.assertSame(tensor, copy);
    }
  }

  @Test
  void misalignedTensors_areCopied() throws Exception {
    int bytes = 4 * COUNT;
    byte[] file =
        Bytes.file(
            "{\"a\":{\"dtype\":\"F32\",\"shape\":["
                + COUNT
                + "],\"data_offsets\":[0,"
                + bytes
                + "]}}",
            bytes);
    Files.write(path, file);
    try (var open = Safetensors.read(path, Access.MAPPED)) {
      assertThat(open.entry("a").offset() % 4).isNotZero();
      assertThat(open.tensor("a").sum().item()).isZero();
    }
  }

  @Test
  void truthValues_areCopiedAndMadeOnes() throws Exception {
    byte[] file =
        Bytes.file(
            "{\"a\":{\"dtype\":\"BOOL\",\"shape\":["
                + COUNT
                + "],\"data_offsets\":[0,"
                + COUNT
                + "]}}",
            COUNT);
    file[file.length - 1] = 2;
    file[file.length - 3] = -1;
    Files.write(path, file);
    for (Access access : Access.values()) {
      try (var open = Safetensors.read(path, access)) {
        Tensor mask = open.tensor("a");
        assertThat(mask.dtype()).isEqualTo(DType.BOOL);
        assertThat(mask.toByteArray()).containsOnly(0, 1);
        assertThat(mask.to(DType.INT64).sum().item()).isEqualTo(2);
      }
    }
  }

  private static long offsetInPage(Tensor tensor) {
    return tensor.segment().address() % 4096;
  }
}
