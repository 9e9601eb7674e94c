package dev.myelin.formats.safetensors;

import static dev.myelin.tensor.Tensors.ones;
import static dev.myelin.tensor.Tensors.shape;
import static dev.myelin.tensor.Tensors.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.DTypeException;
import dev.myelin.error.DataException;
import dev.myelin.error.FormatException;
import dev.myelin.error.StateException;
import dev.myelin.tensor.DType;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What an open file tells, and what it refuses.
final class SafetensorsFileTest {
  @TempDir private Path folder;

  @Test
  void aFileTellsOfItsTensorsWithoutLoadingThem() {
    Path path = write();
    try (var file = Safetensors.read(path)) {
      assertThat(file.names()).containsExactly("b", "a");
      assertThat(file.contains("a")).isTrue();
      assertThat(file.contains("c")).isFalse();
      assertThat(file.entry("b"))
          .isEqualTo(new TensorEntry("b", StoredType.I64, shape(2, 1), 152, 16));
      assertThat(file.entries())
          .extracting(Object::toString)
          .containsExactly("b I64[2, 1]", "a F32[3]");
      assertThat(file.metadata()).containsExactly(Map.entry("format", "pt"));
      assertThat(file).hasToString(path + " (2 tensors, 28 bytes)");
    }
  }

  @Test
  void unknownName_isRefused() {
    Path path = write();
    try (var file = Safetensors.read(path)) {
      assertThatThrownBy(() -> file.tensor("c\n"))
          .isInstanceOf(ArgumentException.class)
          .hasMessage(
              path
                  + ": the file must have a tensor of that name; name=c\\u000a, tensors=2."
                  + " names() lists them.");
    }
  }

  @Test
  void closedFile_isRefusedButItsTensorsStay() {
    Path path = write();
    var file = Safetensors.read(path);
    var tensor = file.tensor("a");
    file.close();

    assertThat(tensor.sum().item()).isEqualTo(3);
    assertThatThrownBy(() -> file.tensor("a"))
        .isInstanceOf(StateException.class)
        .hasMessage(path + ": the file must be open for its tensors to be loaded; name=a");
  }

  @Test
  void missingFile_isRefused() {
    Path path = folder.resolve("none.safetensors");

    assertThatThrownBy(() -> Safetensors.read(path))
        .isInstanceOf(DataException.class)
        .hasMessage(path + ": the file must be readable; reason=no such file or folder");
  }

  @ParameterizedTest
  @EnumSource(Access.class)
  void folder_isRefused(Access access) {
    assertThatThrownBy(() -> Safetensors.read(folder, access))
        .isInstanceOf(DataException.class)
        .hasMessage(folder + ": the path must name a file, not a folder or a device");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void device_isRefused() {
    assertThatThrownBy(() -> Safetensors.read(Path.of("/dev/zero")))
        .isInstanceOf(DataException.class)
        .hasMessage("/dev/zero: the path must name a file, not a folder or a device");
  }

  @Test
  void fileThatShrinksWhileItIsOpen_isRefused() throws Exception {
    Path path = write();
    try (var file = Safetensors.read(path)) {
      try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
        channel.truncate(170);
      }
      assertThatThrownBy(() -> file.tensor("a"))
          .isInstanceOf(FormatException.class)
          .hasMessage(
              path + ": the file must not become shorter while it is read; read=170, expected=180");
    }
  }

  @Test
  void typeBelowAByte_isListedButNotLoaded() throws Exception {
    Path path = folder.resolve("x.safetensors");
    Files.write(
        path,
        Bytes.file("{\"a\":{\"dtype\":\"F6_E2M3\",\"shape\":[2,4],\"data_offsets\":[0,6]}}", 6));
    try (var file = Safetensors.read(path)) {
      assertThat(file.entries()).hasToString("[a F6_E2M3[2, 4]]");
      assertThatThrownBy(file::tensors)
          .isInstanceOf(DTypeException.class)
          .hasMessage(
              path
                  + ", tensor a: the element type must be one that tensors can have; dtype=F6_E2M3,"
                  + " shape=[2, 4]. Types below a byte can be listed, but not loaded.");
    }
  }

  @Test
  void shapeThatNoTensorCanHave_isListedButNotLoaded() throws Exception {
    Path path = folder.resolve("x.safetensors");
    String many = "1,".repeat(64) + "0";
    Files.write(
        path,
        Bytes.file(
            "{\"a\":{\"dtype\":\"U8\",\"shape\":[0,4611686018427387904,2],\"data_offsets\":[0,0]},"
                + "\"b\":{\"dtype\":\"U8\",\"shape\":["
                + many
                + "],\"data_offsets\":[0,0]},"
                + "\"c\":{\"dtype\":\"U8\",\"shape\":[0,9223372036854775807],\"data_offsets\":[0,0]}}",
            0));
    try (var file = Safetensors.read(path)) {
      assertThat(file.names()).containsExactly("a", "b", "c");
      assertThatThrownBy(() -> file.tensor("a"))
          .isInstanceOf(FormatException.class)
          .hasMessage(
              path
                  + ", tensor a: the strides of a tensor must be below 2^63;"
                  + " shape=[0, 4611686018427387904, 2]");
      assertThatThrownBy(() -> file.tensor("b"))
          .isInstanceOf(FormatException.class)
          .hasMessage(path + ", tensor b: a tensor must have at most 64 dimensions; dimensions=65");
      assertThat(file.tensor("c").shape()).isEqualTo(shape(0, Long.MAX_VALUE));
    }
  }

  @Test
  void namesAndTypesThatCannotBeStored_areRefusedBeforeAFileIsMade() {
    Path path = folder.resolve("x.safetensors");

    assertThatThrownBy(() -> Safetensors.write(path, Map.of("__metadata__", ones(1))))
        .isInstanceOf(ArgumentException.class)
        .hasMessage(
            path + ": a tensor's name must be Unicode and not __metadata__; name=__metadata__");
    assertThatThrownBy(() -> Safetensors.write(path, Map.of("a\ud800", ones(1))))
        .isInstanceOf(ArgumentException.class)
        .hasMessage(path + ": a tensor's name must be Unicode and not __metadata__; name=a\\ud800");
    assertThatThrownBy(
            () -> Safetensors.write(path, Map.of("z", zeros(shape(2), DType.COMPLEX128))))
        .isInstanceOf(DTypeException.class)
        .hasMessage(
            path
                + ", tensor z: the format must have the element type; dtype=complex128, shape=[2]."
                + " Convert it with to(dtype) first.");
    assertThatThrownBy(() -> Safetensors.write(path, Map.of(), Map.of("k", "\udfff")))
        .isInstanceOf(ArgumentException.class)
        .hasMessage(path + ": metadata must be Unicode; key=k, value=\\udfff");
    assertThat(folder).isEmptyDirectory();
  }

  private Path write() {
    Path path = folder.resolve("x.safetensors");
    Safetensors.write(path, Map.of("a", ones(3), "b", ones(shape(2, 1), DType.INT64)));
    return path;
  }
}
