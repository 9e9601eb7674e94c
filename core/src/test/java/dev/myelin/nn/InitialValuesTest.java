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
  private static final Map<String, Supplier<Layer>> LAYERS =
      Map.of(
          "linear", () -> linear(7, 5),
          "linearNoBias", () -> linear(16, 16, noBias()),
          "conv2d", () -> conv2d(4, 6, kernel(3, 2), groups(2)),
          "embedding", () -> embedding(11, 5, paddingIndex(3)),
          "smallEmbedding", () -> embedding(3, 4),
          "batchNorm2d", () -> batchNorm2d(3),
          "layerNorm", () -> layerNorm(Shape.of(2, 3)),
          "network",
              () ->
                  sequential(
                      conv2d(1, 8, 3), batchNorm2d(8), flatten(), linear(32, 20), linear(20, 10)));

  @Test
  void oneSeedGivesPyTorchsValues() throws IOException {
    var expected = new LinkedHashMap<String, Map<String, int[]>>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/nn/initial-values.txt"))) {
      String[] words = line.split(" ");
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
          Map<String, Tensor> state = LAYERS.get(name).get().stateDict();
          assertThat(state.keySet()).as(name).isEqualTo(tensors.keySet());
          tensors.forEach(
              (key, bits) ->
                  assertThat(bits(state.get(key))).as(name + "." + key).containsExactly(bits));
        });
  }

  private static int[] bits(Tensor tensor) {
    float[] values = tensor.detach().to(DType.FLOAT32).toFloatArray();
    return IntStream.range(0, values.length).map(i -> Float.floatToRawIntBits(values[i])).toArray();
  }
}
