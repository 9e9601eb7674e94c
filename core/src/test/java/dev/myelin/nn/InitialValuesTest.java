package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// From one seed layers start with PyTorch's values, bit for bit
/// (`tools/reference/initial_values.py`).
final class InitialValuesTest {
  private static final Map<String, Supplier<Module>> LAYERS =
      Map.ofEntries(
          Map.entry("linear", () -> linear(7, 5)),
          Map.entry("linearNoBias", () -> linear(16, 16, noBias())),
          Map.entry("bilinear", () -> bilinear(3, 2, 4)),
          Map.entry("conv1d", () -> conv1d(3, 4, 5)),
          Map.entry("conv2d", () -> conv2d(4, 6, kernel(3, 2), groups(2))),
          Map.entry("conv3d", () -> conv3d(2, 3, kernel(1, 2, 3))),
          Map.entry("convTranspose1d", () -> convTranspose1d(3, 4, 5)),
          Map.entry("convTranspose2d", () -> convTranspose2d(4, 6, kernel(3, 2), groups(2))),
          Map.entry("convTranspose3d", () -> convTranspose3d(2, 3, 2, noBias())),
          Map.entry("embedding", () -> embedding(11, 5, paddingIndex(3))),
          Map.entry("smallEmbedding", () -> embedding(3, 4)),
          Map.entry("batchNorm2d", () -> batchNorm2d(3)),
          Map.entry("layerNorm", () -> layerNorm(Shape.of(2, 3))),
          Map.entry(
              "network",
              () ->
                  sequential(
                      conv2d(1, 8, 3), batchNorm2d(8), flatten(), linear(32, 20), linear(20, 10))));

  @Test
  void oneSeedGivesPyTorchsValues() throws IOException {
    var expected = new LinkedHashMap<String, Map<String, int[]>>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/nn/initial-values.txt"))) {
      String[] words = line.split(" ", -1);
      expected
          .computeIfAbsent(words[0], name -> new LinkedHashMap<>())
          .put(
              words[1],
              IntStream.range(2, words.length).map(i -> Integer.parseInt(words[i])).toArray());
    }
    assertThat(expected.keySet()).isEqualTo(LAYERS.keySet());
    expected.forEach(
        (name, tensors) -> {
          Randomness.seed(0);
          Map<String, Tensor> state = Named.in(LAYERS, name).get().stateDict();
          assertThat(state.keySet()).as(name).isEqualTo(tensors.keySet());
          tensors.forEach(
              (key, bits) ->
                  assertThat(bits(Named.in(state, key)))
                      .as(name + "." + key)
                      .containsExactly(bits));
        });
  }

  private static int[] bits(Tensor tensor) {
    float[] values = tensor.detach().to(DType.FLOAT32).toFloatArray();
    return IntStream.range(0, values.length).map(i -> Float.floatToRawIntBits(values[i])).toArray();
  }
}
