package dev.myelin.formats.safetensors;

import static dev.myelin.tensor.Tensors.shape;
import static dev.myelin.tensor.Tensors.tensor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files are the same as those of the Python package, byte for byte.
final class GoldenTest {
  private static final Map<String, String> NONE = Map.of();

  @TempDir private Path folder;

  @Test
  void noTensorsNoMetadata_isTwoBracesAndSpaces() throws Exception {
    assertThat(written(Map.of()))
        .isEqualTo(Bytes.hex("08 00 00 00 00 00 00 00 7b 7d 20 20 20 20 20 20"));
  }

  @Test
  void headerOfSixtyFourBytes_needsNoPadding() throws Exception {
    assertThat(written(Map.of("attn.0", tensor(new float[] {0, 1, 2, 3, 4, 5}, 1, 2, 3))))
        .isEqualTo(
            Bytes.join(
                Bytes.length(64),
                Bytes.utf8(
                    "{\"attn.0\":{\"dtype\":\"F32\",\"shape\":[1,2,3],\"data_offsets\":[0,24]}}"),
                zeroToFive()));
  }

  @Test
  void headerOfSixtyFiveBytes_isPaddedBySeven() throws Exception {
    assertThat(written(Map.of("attn0", tensor(new float[] {0, 1, 2, 3, 4, 5}, 1, 1, 2, 3))))
        .isEqualTo(
            Bytes.join(
                Bytes.length(72),
                Bytes.utf8(
                    "{\"attn0\":{\"dtype\":\"F32\",\"shape\":[1,1,2,3],\"data_offsets\":[0,24]}}   "
                        + "    "),
                zeroToFive()));
  }

  @Test
  void everyTypeAndShape_isWhatPythonWrites() throws Exception {
    var tensors = new LinkedHashMap<String, Tensor>();
    for (StoredType type : StoredType.values()) {
      DType dtype = type.dtype();
      if (dtype != null) {
        tensors.put("scalar." + type, RoundTripTest.sequence(dtype, shape()));
        tensors.put("empty." + type, RoundTripTest.sequence(dtype, shape(0)));
        tensors.put("vector." + type, RoundTripTest.sequence(dtype, shape(3)));
        tensors.put("hollow." + type, RoundTripTest.sequence(dtype, shape(2, 0, 3)));
        tensors.put("matrix." + type, RoundTripTest.sequence(dtype, shape(2, 3)));
      }
    }
    Path path = folder.resolve("x.safetensors");
    Safetensors.write(path, tensors);

    assertThat(path).hasBinaryContent(Golden.bytes("every-type.safetensors"));
  }

  @Test
  void strangeNames_areWhatPythonWrites() throws Exception {
    var tensors = new LinkedHashMap<String, Tensor>();
    for (String name :
        List.of("", "a b", "quote\"back\\slash", "tab\tline\n", "é", "层", "🧠", "\uffee")) {
      tensors.put(name, RoundTripTest.sequence(DType.FLOAT32, shape(2)));
    }
    Path path = folder.resolve("x.safetensors");
    Safetensors.write(path, tensors, Map.of("title", "Fünf ✓"));

    assertThat(path).hasBinaryContent(Golden.bytes("names.safetensors"));
  }

  @Test
  void pythonsFile_isReadAsItWasMeant() throws Exception {
    try (var file = Safetensors.read(Golden.copy("every-type.safetensors", folder))) {
      assertThat(file.metadata()).containsExactly(Map.entry("format", "pt"));
      assertThat(file.names()).hasSize(95).startsWith("empty.U64").endsWith("vector.BOOL");
      for (TensorEntry entry : file.entries()) {
        DType dtype = entry.type().dtype();
        assertThat(dtype).isNotNull();
        RoundTripTest.assertSame(
            file.tensor(entry.name()), RoundTripTest.sequence(dtype, entry.shape()));
      }
    }
  }

  /// What other writers may do, and the format allows.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}\r \t\n",
        " \n{\"__metadata__\":null}",
        "{\"__metadata__\":{}}",
        "{\"\":{\"dtype\":\"I32\",\"shape\":[2,0],\"data_offsets\":[0,0]}}",
        "{\"a\":{\"data_offsets\":[0,0],\"more\":[{\"x\":1.5e9}],\"shape\":[0,9223372036854775807],\"dtype\":\"F4\"}}"
      })
  void unusualButValidHeader_isRead(String header) {
    assertThat(Header.read("x", Bytes.source(Bytes.file(header, 0))).entries())
        .allMatch(entry -> entry.bytes() == 0);
  }

  @Test
  void theOrderOfTheJsonIsFree() {
    byte[] file =
        Bytes.file(
            "{\"b\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[1,3]},"
                + "\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]}}",
            3);

    assertThat(Header.read("x", Bytes.source(file)).entries())
        .extracting(TensorEntry::name)
        .containsExactly("a", "b");
  }

  private byte[] written(Map<String, Tensor> tensors) throws Exception {
    Path path = folder.resolve("x.safetensors");
    Safetensors.write(path, tensors, NONE);
    return Files.readAllBytes(path);
  }

  private static byte[] zeroToFive() {
    ByteBuffer data = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 6; i++) {
      data.putFloat(i);
    }
    return data.array();
  }
}
