package dev.myelin.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Generator;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Initial values equal those of torch.nn.init from the same seed
/// (`tools/reference/initialisers.py`).
final class InitTest {
  private static final Map<String, UnaryOperator<Tensor>> FUNCTIONS =
      Map.ofEntries(
          Map.entry("uniform_", t -> Init.uniform_(t)),
          Map.entry("uniform_range", t -> Init.uniform_(t, -2, 3)),
          Map.entry("normal_", t -> Init.normal_(t)),
          Map.entry("normal_moved", t -> Init.normal_(t, 1, 0.5)),
          Map.entry("trunc_normal_", t -> Init.truncNormal_(t)),
          Map.entry("trunc_normal_tail", t -> Init.truncNormal_(t, 0, 1, 1.5, 3)),
          Map.entry("constant_", t -> Init.constant_(t, 0.3)),
          Map.entry("ones_", t -> Init.ones_(t)),
          Map.entry("zeros_", t -> Init.zeros_(t)),
          Map.entry("eye_", t -> Init.eye_(t)),
          Map.entry("dirac_", t -> Init.dirac_(t)),
          Map.entry("dirac_groups", t -> Init.dirac_(t, 2)),
          Map.entry("xavier_uniform_", t -> Init.xavierUniform_(t)),
          Map.entry("xavier_uniform_gain", t -> Init.xavierUniform_(t, 1.5)),
          Map.entry("xavier_normal_", t -> Init.xavierNormal_(t)),
          Map.entry(
              "kaiming_uniform_",
              t -> Init.kaimingUniform_(t, Init.Fan.IN, Init.Activation.leakyRelu(0))),
          Map.entry(
              "kaiming_uniform_out",
              t -> Init.kaimingUniform_(t, Init.Fan.OUT, Init.Activation.leakyRelu(0.3))),
          Map.entry("kaiming_normal_", t -> Init.kaimingNormal_(t)),
          Map.entry(
              "kaiming_normal_tanh",
              t -> Init.kaimingNormal_(t, Init.Fan.OUT, Init.Activation.TANH)),
          Map.entry("orthogonal_", t -> Init.orthogonal_(t)),
          Map.entry("orthogonal_gain", t -> Init.orthogonal_(t, 2)),
          Map.entry("sparse_", t -> Init.sparse_(t, 0.3, 0.1)));

  @Test
  void oneSeedGivesPyTorchsValues() throws IOException {
    var seen = new HashSet<String>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/nn/initialisers.txt"))) {
      String[] words = line.split(" ", -1);
      long[] shape = Arrays.stream(words[1].split("x", -1)).mapToLong(Long::parseLong).toArray();
      float[] expected = new float[words.length - 2];
      for (int i = 0; i < expected.length; i++) {
        expected[i] = Float.intBitsToFloat(Integer.parseInt(words[i + 2]));
      }
      Randomness.seed(0);
      var parameter = new Parameter(Tensors.zeros(shape));
      Tensor filled = Named.in(FUNCTIONS, words[0]).apply(parameter);
      assertThat(filled).isSameAs(parameter);
      float[] values = parameter.detach().toFloatArray();
      if (words[0].startsWith("orthogonal")) {
        assertThat(values).as(line).containsExactly(expected, within(1e-5f));
      } else {
        assertThat(values).as(line).containsExactly(expected);
      }
      seen.add(words[0]);
    }
    assertThat(seen).isEqualTo(FUNCTIONS.keySet());
  }

  @Test
  void ownGeneratorDecidesAlone() {
    Tensor a = Init.normal_(Tensors.zeros(4), Generator.seeded(3));
    Randomness.seed(99);
    Tensor b = Init.normal_(Tensors.zeros(4), Generator.seeded(3));
    assertThat(a.toFloatArray()).containsExactly(b.toFloatArray());
  }

  @Test
  void otherNamesAreTheSameValues() {
    assertSame(t -> Init.glorotUniform_(t), t -> Init.xavierUniform_(t));
    assertSame(t -> Init.glorotNormal_(t), t -> Init.xavierNormal_(t));
    assertSame(t -> Init.heUniform_(t), t -> Init.kaimingUniform_(t));
    assertSame(t -> Init.heNormal_(t), t -> Init.kaimingNormal_(t));
    assertThat(Init.lecunUniform_(Tensors.zeros(200, 300)).abs().max().item())
        .isCloseTo(0.1, within(1e-3));
    assertThat(Init.lecunNormal_(Tensors.zeros(200, 400)).std().item())
        .isCloseTo(0.05, within(1e-3));
  }

  private static void assertSame(UnaryOperator<Tensor> one, UnaryOperator<Tensor> other) {
    Randomness.seed(5);
    float[] values = one.apply(Tensors.zeros(3, 4)).toFloatArray();
    Randomness.seed(5);
    assertThat(other.apply(Tensors.zeros(3, 4)).toFloatArray()).containsExactly(values);
  }

  @Test
  void orthogonalRowsStandUpright() {
    Tensor w = Init.orthogonal_(Tensors.zeros(Shape.of(3, 2, 4), DType.FLOAT64)).flatten(1, -1);
    assertThat(w.matmul(w.t()).allClose(Tensors.eye(3, DType.FLOAT64), 1e-9, 1e-9)).isTrue();
  }

  @Test
  void gainsAreThoseOfTheField() {
    assertThat(Init.calculateGain(Init.Activation.LINEAR)).isEqualTo(1);
    assertThat(Init.calculateGain(Init.Activation.SIGMOID)).isEqualTo(1);
    assertThat(Init.calculateGain(Init.Activation.TANH)).isEqualTo(5.0 / 3);
    assertThat(Init.calculateGain(Init.Activation.RELU)).isEqualTo(Math.sqrt(2));
    assertThat(Init.calculateGain(Init.Activation.SELU)).isEqualTo(0.75);
    assertThat(Init.calculateGain(Init.Activation.leakyRelu(1))).isEqualTo(1);
  }
}
