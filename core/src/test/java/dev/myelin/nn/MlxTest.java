package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// Layers give the numbers that MLX's own tests expect, from the same random numbers. MLX keeps
/// channels last.
///
/// @see <a href="https://github.com/ml-explore/mlx-swift">mlx-swift</a>
final class MlxTest {
  /// The input that a seed draws, whose mean says that it is the one.
  private static Tensor input(Threefry random, double mean, long... shape) {
    Tensor x = random.uniform(0, 1, shape);
    assertThat(x.mean().item()).isCloseTo(mean, within(1e-6));
    return x;
  }

  private static void is(Tensor y, double mean, double sum) {
    assertThat(y.mean().item()).isCloseTo(mean, within(1e-5));
    assertThat(y.sum().item()).isCloseTo(sum, within(1e-5 * (1 + Math.abs(sum))));
  }

  private static Tensor channelsFirst(Tensor x) {
    return x.movedim(-1, 1);
  }

  private static Tensor channelsLast(Layer layer, Tensor x) {
    return layer.call(channelsFirst(x)).movedim(1, -1);
  }

  @Test
  void linear_givesMlxsNumbers() {
    Threefry random = Threefry.seeded(744);
    Tensor x = input(random, 0.5086885690689087, 2, 8, 16);
    Linear layer = linear(16, 5);
    layer.loadStateDict(
        Map.of(
            "weight", random.uniform(-0.25, 0.25, 5, 16), "bias", random.uniform(-0.25, 0.25, 5)));
    is(layer.call(x), 0.10419309139251709, 8.335447311401367);
  }

  @Test
  void conv1d_givesMlxsNumbers() {
    Threefry random = Threefry.seeded(819);
    Tensor x = input(random, 0.512987494468689, 2, 8, 16);
    double bound = Math.sqrt(1.0 / (16 * 8));
    Conv1d layer = conv1d(16, 2, 8, Nn.channelsLast());
    layer.loadStateDict(
        Map.of(
            "weight", channelsFirst(random.uniform(-bound, bound, 2, 8, 16)),
            "bias", Tensors.zeros(2)));
    is(layer.call(x), 0.2648651897907257, 1.0594607591629028);
  }

  @Test
  void conv2d_givesMlxsNumbers() {
    Threefry random = Threefry.seeded(62);
    Tensor x = input(random, 0.5225042700767517, 2, 8, 8, 4);
    double bound = Math.sqrt(1.0 / (4 * 8 * 8));
    Conv2d layer = conv2d(4, 2, 8, Nn.channelsLast());
    layer.loadStateDict(
        Map.of(
            "weight", channelsFirst(random.uniform(-bound, bound, 2, 8, 8, 4)),
            "bias", Tensors.zeros(2)));
    is(layer.call(x), -0.27932149171829224, -1.117285966873169);
  }

  @Test
  void embedding_givesMlxsNumbers() {
    Threefry random = Threefry.seeded(557);
    Tensor x = random.randint(0, 10, 2, 8, 8, 4);
    Embedding layer = pretrainedEmbedding(random.normal(10, 8).mul(Math.sqrt(1.0 / 8)));
    assertThat(x.to(DType.FLOAT64).mean().item()).isCloseTo(4.60546875, within(1e-9));
    is(layer.call(x), -0.0011973462533205748, -4.904330253601074);
  }

  @Test
  void instanceNorm_givesMlxsNumbers() {
    Tensor x = input(Threefry.seeded(435), 0.5000646114349365, 2, 8, 16);
    Tensor y = channelsLast(instanceNorm1d(16), x);
    is(y.get(0, 0), 0.10645411163568497, 1.7032657861709595);
  }

  @Test
  void layerNorm_givesMlxsNumbers() {
    Tensor x = input(Threefry.seeded(635), 0.4926903247833252, 2, 8, 16);
    is(layerNorm(16).call(x).select(-1, 0), 0.2909903824329376, 4.655846118927002);
  }

  @Test
  void rmsNorm_givesMlxsNumbers() {
    Tensor x = input(Threefry.seeded(103), 0.5054763555526733, 2, 8, 16);
    is(rmsNorm(16, eps(1e-5)).call(x), 0.8729387521743774, 223.47232055664062);
  }

  @Test
  void groupNormInterleaved_givesMlxsNumbers() {
    Tensor x = input(Threefry.seeded(855), 0.48666587471961975, 2, 8, 16);
    Tensor y = channelsLast(groupNorm(4, 16, interleaved()), x);
    is(y.get(0, 0), -0.054606519639492035, -0.8737043142318726);
  }

  @Test
  void batchNorm_givesMlxsNumbers() {
    Tensor x = input(Threefry.seeded(266), 0.5058146715164185, 2, 8, 16);
    Tensor y = channelsLast(batchNorm1d(16), x);
    is(y.get(0, 0), 0.4397852420806885, 7.036563873291016);
  }

  @Test
  void rope_givesMlxsNumbers() {
    Tensor x = input(Threefry.seeded(71), 0.5082664489746094, 2, 8, 16);
    is(rope(8).call(x), 0.4562537670135498, 116.80096435546875);
  }

  @Test
  void sinusoidalPositionalEncoding_givesMlxsNumbers() {
    Tensor x = input(Threefry.seeded(226), 0.5026599168777466, 2, 8, 16);
    is(sinusoidalPositionalEncoding(8).call(x), 0.2705308198928833, 554.047119140625);
  }

  /// A dropout, MLX's seed and shape, the mean of its input, and the mean and sum of its output.
  static final List<Arguments> DROPOUTS =
      List.of(
          Arguments.of(
              dropout(0.5),
              959,
              new long[] {2, 8, 16},
              0.5114291906356812,
              0.47791361808776855,
              122.34588623046875),
          Arguments.of(
              dropout2d(0.5),
              695,
              new long[] {2, 8, 16},
              0.4578399062156677,
              0.36828434467315674,
              94.28079233632812),
          Arguments.of(
              dropout3d(0.5),
              23,
              new long[] {2, 8, 8, 4},
              0.5006061792373657,
              0.23728415369987488,
              121.48948669433594));

  /// The mask is drawn as MLX draws it; what it spans and its scale are the layer's.
  @ParameterizedTest
  @FieldSource("DROPOUTS")
  void dropoutsSpanAndScaleAsMlxsDo(
      Layer layer, long seed, long[] shape, double inputMean, double mean, double sum) {
    Randomness.seed(4);
    Threefry random = Threefry.seeded(seed);
    Tensor x = input(random, inputMean, shape);
    Tensor sample = Tensors.ones(shape).movedim(-1, 0).unsqueeze(0); // MLX's has no batch.
    Tensor drawn = layer.call(sample).squeeze(0).movedim(0, -1);
    long[] units = shape.clone();
    for (int dim = 0; dim < shape.length - 1; dim++) {
      Tensor once = drawn.narrow(dim, 0, 1);
      if (drawn.contentEquals(once.expandAs(drawn).contiguous())) {
        units[dim] = 1;
      }
    }
    Tensor mask = random.bernoulli(0.5, units);
    is(x.mul(mask).mul(drawn.max()), mean, sum);
  }
}
