package dev.myelin.formats.safetensors;

import static dev.myelin.nn.Nn.linear;
import static dev.myelin.tensor.Tensors.ones;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.FormatException;
import dev.myelin.nn.StateFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models save to safetensors and load from it.
final class SafetensorsFormatTest {
  @TempDir private Path folder;

  @Test
  void theFormatIsDeclaredForTheClassPathToo() throws Exception {
    try (var services =
        SafetensorsFormat.class.getResourceAsStream(
            "/META-INF/services/" + StateFormat.class.getName())) {
      assertThat(services).hasContent(SafetensorsFormat.class.getName());
    }
    assertThat(SafetensorsFormat.class.getModule().getDescriptor().provides())
        .singleElement()
        .satisfies(
            provided -> {
              assertThat(provided.service()).isEqualTo(StateFormat.class.getName());
              assertThat(provided.providers()).containsExactly(SafetensorsFormat.class.getName());
            });
  }

  @Test
  void aModelComesBack() {
    Path path = folder.resolve("model.safetensors");
    var saved = linear(3, 2);
    var loaded = linear(3, 2);
    saved.save(path);
    loaded.load(path);

    saved
        .stateDict()
        .forEach(
            (name, tensor) -> {
              try (var file = Safetensors.read(path)) {
                RoundTripTest.assertSame(file.tensor(name), tensor.detach());
                assertThat(file.metadata()).containsExactly(Map.entry("format", "pt"));
              }
            });
    assertThat(loaded.call(ones(1, 3)).toFloatArray())
        .isEqualTo(saved.call(ones(1, 3)).toFloatArray());
  }

  @Test
  void aDamagedFile_leavesTheModelAsItWas() throws Exception {
    Path path = folder.resolve("model.safetensors");
    var model = linear(3, 2);
    model.save(path);
    byte[] bytes = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(bytes, bytes.length - 1));
    float[] before = model.call(ones(1, 3)).toFloatArray();

    assertThatThrownBy(() -> model.load(path)).isInstanceOf(FormatException.class);
    assertThat(model.call(ones(1, 3)).toFloatArray()).isEqualTo(before);
  }

  @Test
  void aShardedModelIsReadByItsIndex() throws Exception {
    for (int i = 1; i <= 3; i++) {
      Golden.copy("model-0000" + i + "-of-00003.safetensors", folder);
    }
    Path index = Golden.copy("model.safetensors.index.json", folder);
    var format = new SafetensorsFormat();

    assertThat(format.matches(index)).isTrue();
    assertThat(format.read(index))
        .containsOnlyKeys("layer0.weight", "layer1.weight", "layer2.weight");
    assertThatThrownBy(() -> format.write(index, Map.of(), Map.of()))
        .isInstanceOf(ArgumentException.class)
        .hasMessage(
            index
                + ": a model must be saved to one file, not to an index of several."
                + " Save it to a file named *.safetensors.");
  }

  @Test
  void otherNamesAreNotItsOwn() {
    var format = new SafetensorsFormat();

    assertThat(format.name()).isEqualTo("safetensors");
    assertThat(format.matches(Path.of("model.safetensors"))).isTrue();
    assertThat(format.matches(Path.of("model.pt"))).isFalse();
    assertThat(format.matches(Path.of("safetensors"))).isFalse();
  }

  @Test
  void itsOwnMetadataWins() {
    Path path = folder.resolve("model.safetensors");
    new SafetensorsFormat().write(path, Map.of(), Map.of("format", "mlx", "epoch", "3"));

    try (var file = Safetensors.read(path)) {
      assertThat(file.metadata()).containsOnly(Map.entry("format", "mlx"), Map.entry("epoch", "3"));
    }
  }
}
