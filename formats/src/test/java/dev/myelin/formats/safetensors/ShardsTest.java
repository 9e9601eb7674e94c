package dev.myelin.formats.safetensors;

import static dev.myelin.tensor.Tensors.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.myelin.error.ArgumentException;
import dev.myelin.error.DataException;
import dev.myelin.error.FormatException;
import dev.myelin.tensor.DType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Models in several files under one index.
final class ShardsTest {
  @TempDir private Path folder;

  @Test
  void tensorsOfAllShardsAreFoundByName() throws IOException {
    try (var shards = Safetensors.readShards(model())) {
      assertThat(shards.names()).containsExactly("layer0.weight", "layer1.weight", "layer2.weight");
      assertThat(shards.files()).hasSize(3);
      assertThat(shards.file("layer1.weight").path())
          .isEqualTo(folder.resolve("model-00002-of-00003.safetensors"));
      assertThat(shards.tensors()).containsOnlyKeys(shards.names());
      for (int i = 0; i < 3; i++) {
        RoundTripTest.assertSame(
            shards.tensor("layer" + i + ".weight"),
            RoundTripTest.sequence(DType.FLOAT32, shape(i + 1, 2)));
      }
      assertThat(shards).hasToString(shards.path() + " (3 tensors in 3 files)");
    }
  }

  @Test
  void unknownName_isRefused() throws IOException {
    Path index = model();
    try (var shards = Safetensors.readShards(index)) {
      assertThatThrownBy(() -> shards.tensor("layer3.weight"))
          .isInstanceOf(ArgumentException.class)
          .hasMessage(
              index
                  + ": the index must have a tensor of that name; name=layer3.weight, tensors=3."
                  + " names() lists them.");
    }
  }

  @Test
  void missingShard_isRefused() throws IOException {
    Path index = model();
    Path shard = folder.resolve("model-00003-of-00003.safetensors");
    Files.delete(shard);

    assertThatThrownBy(() -> Safetensors.readShards(index))
        .isInstanceOf(DataException.class)
        .hasMessage(shard + ": the file must be readable; reason=no such file or folder");
  }

  @Test
  void tensorInAnotherShard_isRefused() throws IOException {
    Path index = model();
    Files.writeString(
        index, Files.readString(index).replace("model-00002-of-00003", "model-00001-of-00003"));

    assertThatThrownBy(() -> Safetensors.readShards(index))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            index
                + ": a tensor must be in the file that the index names; tensor=layer1.weight,"
                + " file=model-00001-of-00003.safetensors");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x.safetensors",
        "/etc/x.safetensors",
        "a/x.safetensors",
        "..\\\\x.safetensors",
        "C:x.safetensors",
        "...safetensors",
        "x.safetensors/..",
        "x.bin",
        "",
        ".",
        "a\\u0000.safetensors"
      })
  void shardThatIsNoPlainName_isRefused(String json) {
    assertThatThrownBy(() -> read("{\"weight_map\":{\"w\":\"" + json + "\"}}"))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(
            "x.json: a shard must be a plain file name, beside the index; tensor=w, file=");
  }

  @ParameterizedTest
  @MethodSource("badIndices")
  void badIndex_isRefusedWithItsRule(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(FormatException.class)
        .hasMessage("x.json: " + message);
  }

  static Stream<Arguments> badIndices() {
    return Stream.of(
        arguments("", "the index must be complete JSON; characters=0"),
        arguments("{", "the index must be complete JSON; characters=1"),
        arguments("{}", "an index must have a weight_map"),
        arguments("[]", "the index must be a JSON object; found=an array"),
        arguments("{} {}", "an index must have a weight_map"),
        arguments("{\"weight_map\":{}} 1", "the index must end with its JSON object; character=18"),
        arguments("{\"weight_map\":[]}", "weight_map must be a JSON object; found=an array"),
        arguments("{\"weight_map\":null}", "weight_map must be a JSON object; found=null"),
        arguments("{\"weight_map\":{\"w\":1}}", "the file of w must be a string; found=1"),
        arguments(
            "{\"weight_map\":{\"w\":\"a.safetensors\",\"w\":\"a.safetensors\"}}",
            "a key must not be repeated; key=w"),
        arguments(
            "{\"weight_map\":{},\"weight_map\":{}}", "a key must not be repeated; key=weight_map"),
        arguments("{'weight_map':{}}", "the index must be valid JSON; character=1"));
  }

  private Path model() throws IOException {
    for (int i = 1; i <= 3; i++) {
      Golden.copy("model-0000" + i + "-of-00003.safetensors", folder);
    }
    return Golden.copy("model.safetensors.index.json", folder);
  }

  private static Object read(String json) {
    return ShardIndex.read("x.json", Bytes.source(Bytes.utf8(json)));
  }
}
