package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.autograd.GradCheck;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

final class NormalizationTest {
  @BeforeEach
  void seed() {
    Randomness.seed(1);
  }

  static final List<Arguments> NORMS =
      List.of(
          Arguments.of(batchNorm1d(3), Shape.of(4, 3), "BatchNorm1d(3)"),
          Arguments.of(
              batchNorm3d(2, noAffine()), Shape.of(2, 2, 1, 2, 2), "BatchNorm3d(2, noAffine)"),
          Arguments.of(instanceNorm1d(2), Shape.of(2, 4), "InstanceNorm1d(2)"),
          Arguments.of(
              instanceNorm2d(2, affine(), runningStats(), runningMomentum(0.3)),
              Shape.of(1, 2, 2, 3),
              "InstanceNorm2d(2, runningMomentum=0.3, affine, runningStats)"),
          Arguments.of(
              instanceNorm3d(2, affine(), noBias()),
              Shape.of(1, 2, 2, 1, 2),
              "InstanceNorm3d(2, affine, noBias)"),
          Arguments.of(groupNorm(2, 4), Shape.of(2, 4, 3), "GroupNorm(2, 4)"),
          Arguments.of(
              groupNorm(2, 4, interleaved(), eps(1e-3)),
              Shape.of(2, 4, 3),
              "GroupNorm(2, 4, eps=0.001, interleaved)"),
          Arguments.of(rmsNorm(4), Shape.of(3, 4), "RMSNorm([4])"),
          Arguments.of(
              rmsNorm(Shape.of(2, 3), eps(0.1), noAffine()),
              Shape.of(2, 2, 3),
              "RMSNorm([2, 3], eps=0.1, noAffine)"),
          Arguments.of(localResponseNorm(3), Shape.of(1, 4, 3), "LocalResponseNorm(3)"),
          Arguments.of(
              localResponseNorm(2, 0.1, 0.5, 2),
              Shape.of(1, 3, 2, 2),
              "LocalResponseNorm(2, alpha=0.1, beta=0.5, k=2.0)"),
          Arguments.of(dropout1d(0.5).eval(), Shape.of(2, 3), "Dropout1d(p=0.5)"),
          Arguments.of(alphaDropout(0.1).eval(), Shape.of(2, 3), "AlphaDropout(p=0.1)"),
          Arguments.of(
              variationalDropout(0.2, 0).eval(),
              Shape.of(2, 3),
              "VariationalDropout(p=0.2, timeDim=0)"));

  @ParameterizedTest
  @FieldSource("NORMS")
  void gradientIsTheSlope(Layer layer, Shape shape, String text) {
    assertThat(layer).hasToString(text);
    layer.to(DType.FLOAT64);
    GradCheck.check(layer::call, Tensors.randn(shape, DType.FLOAT64));
  }

  @Test
  void openChannels_areTheFirstInputs() {
    var norms = List.of(batchNorm1d(AUTO), instanceNorm1d(AUTO, affine()));
    for (Layer norm : norms) {
      norm.call(Tensors.randn(2, 5, 3));
      assertThat(Named.in(norm.stateDict(), "weight").shape()).isEqualTo(Shape.of(5));
    }
    var unbatched = instanceNorm2d(AUTO, affine());
    unbatched.call(Tensors.randn(5, 3, 2));
    assertThat(Named.in(unbatched.stateDict(), "bias").shape()).isEqualTo(Shape.of(5));
    assertThat(rmsNorm(AUTO)).hasToString("RMSNorm(AUTO)");
  }

  @Test
  void statesAreNamedAsInPyTorch() {
    assertThat(instanceNorm1d(2, affine(), runningStats()).stateDict().keySet())
        .containsExactly("weight", "bias", "running_mean", "running_var", "num_batches_tracked");
    assertThat(instanceNorm1d(2).stateDict()).isEmpty();
    assertThat(groupNorm(1, 2).stateDict().keySet()).containsExactly("weight", "bias");
    assertThat(rmsNorm(2).stateDict().keySet()).containsExactly("weight");
    assertThat(embeddingBag(3, 2).stateDict().keySet()).containsExactly("weight");
  }

  /// The share of zeros lies within five standard deviations of p, and the mean is kept.
  @ParameterizedTest
  @FieldSource("DROPOUTS")
  void maskIsOneForWhatItSpans(Layer dropout, int[] dims, double p) {
    Tensor x = Tensors.ones(50, 40, 4, 4);
    Tensor y = dropout.call(x);
    Tensor units = y.mean(dims);
    assertThat(y.std(dims).max().item()).isLessThan(1e-5);
    assertBernoulli(units, p);
    assertThat(dropout.eval().call(x)).isSameAs(x);
  }

  static final List<Arguments> DROPOUTS =
      List.of(
          Arguments.of(dropout2d(0.3), new int[] {2, 3}, 0.3),
          Arguments.of(dropout3d(0.3), new int[] {1, 2, 3}, 0.3),
          Arguments.of(variationalDropout(0.2), new int[] {1}, 0.2),
          Arguments.of(variationalDropout(0.4, 3), new int[] {3}, 0.4));

  private static void assertBernoulli(Tensor units, double p) {
    double n = (double) units.numel();
    double zeros = units.eq(0).to(DType.FLOAT64).mean().item();
    assertThat(Math.abs(zeros - p)).isLessThanOrEqualTo(5 * Math.sqrt(p * (1 - p) / n));
    double kept = units.max().item();
    assertThat(kept).isCloseTo(1 / (1 - p), within(1e-5));
  }

  @Test
  void channelDropout_ofInputsWithoutABatch() {
    Tensor y = dropout1d(0.5).call(Tensors.ones(2000, 3));
    assertThat(y.std(1).max().item()).isZero();
    assertBernoulli(y.mean(1), 0.5);
    assertBernoulli(dropout1d(0.5).call(Tensors.ones(40, 50, 3)).mean(2), 0.5);
    assertBernoulli(dropout3d(0.5).call(Tensors.ones(2000, 1, 2, 2)).mean(1, 2, 3), 0.5);
  }

  @Test
  void alphaDropout_keepsMeanAndVariance() {
    Tensor x = Tensors.randn(400, 500);
    for (Layer dropout : List.of(alphaDropout(0.3), featureAlphaDropout(0.3))) {
      Tensor y = dropout.call(x);
      double sigma = 5 / Math.sqrt((double) x.numel());
      assertThat(Math.abs(y.mean().item())).isLessThan(sigma);
      assertThat(Math.abs(y.var().item() - 1)).isLessThan(3 * sigma);
      assertThat(dropout.eval().call(x)).isSameAs(x);
    }
    Tensor channels = featureAlphaDropout(0.5).call(Tensors.zeros(30, 40, 9));
    assertThat(channels.std(2).max().item()).isLessThan(1e-6);
  }

  @Test
  void embeddingAsLinear_scoresEveryRow() {
    var table = embedding(5, 3);
    Tensor x = Tensors.randn(2, 3);
    assertThat(table.asLinear(x).toFloatArray())
        .containsExactly(x.matmul(table.weight().t()).toFloatArray());
  }

  @Test
  void pretrainedRows_areFrozenUntilUnfrozen() {
    Tensor rows = Tensors.randn(4, 2);
    var table = pretrainedEmbedding(rows, paddingIndex(1));
    assertThat(table.weight().isFrozen()).isTrue();
    assertThat(table.weight().toFloatArray()).containsExactly(rows.toFloatArray());
    assertThat(table.weight().isAliasOf(rows)).isFalse();
    table.unfreeze();
    assertThat(table.weight().requiresGrad()).isTrue();
    assertThat(table).hasToString("Embedding(4, 2, paddingIndex=1)");
  }

  @Test
  void maxNorm_shortensTheRowsThatAreLookedUp() {
    var table = embedding(4, 8, maxNorm(0.5));
    float[] before = table.weight().get(3).toFloatArray();
    table.call(Tensors.tensor(new long[] {0, 1, 2}));
    assertThat(table.weight().narrow(0, 0, 3).norm(1).max().item()).isLessThan(0.5 + 1e-6);
    assertThat(table.weight().get(3).toFloatArray()).containsExactly(before);
  }

  @Test
  void emptyBags_areZeros() {
    for (BagMode mode : BagMode.values()) {
      var bag = embeddingBag(3, 2, mode);
      Tensor y = bag.call(Tensors.tensor(new long[] {1}), Tensors.tensor(new int[] {0, 1, 1}));
      assertThat(y.narrow(0, 1, 2).abs().max().item()).isZero();
      assertThat(bag.call(Tensors.zeros(Shape.of(2, 0), DType.INT64)).shape())
          .isEqualTo(Shape.of(2, 2));
      assertThat(bag.call(Tensors.zeros(Shape.of(0, 2), DType.INT64)).shape())
          .isEqualTo(Shape.of(0, 2));
    }
    assertThat(embeddingBag(3, 2, BagMode.SUM, includeLastOffset()))
        .hasToString("EmbeddingBag(3, 2, mode=SUM, includeLastOffset)");
  }

  @Test
  void whateverComesIn_layersComputeOrSayWhatIsWrong() {
    StrangeInputsTest.check(
        List.of(
            batchNorm1d(3),
            batchNorm3d(3, noRunningStats(), noAffine()),
            instanceNorm1d(3),
            instanceNorm2d(3, affine(), runningStats()),
            instanceNorm3d(2, runningStats()),
            groupNorm(1, 3),
            groupNorm(2, 4, interleaved()),
            rmsNorm(3),
            rmsNorm(Shape.of(3, 4), noAffine()),
            localResponseNorm(2),
            embedding(2, 3, maxNorm(1)),
            embedding(2, 3, scaleGradByFrequency()),
            embeddingBag(2, 3),
            embeddingBag(2, 3, BagMode.MAX, maxNorm(1)),
            dropout1d(0.5),
            dropout2d(0.5),
            dropout3d(0.5),
            alphaDropout(0.5),
            featureAlphaDropout(0.5),
            variationalDropout(0.5),
            weightNorm(linear(3, 2)),
            spectralNorm(conv2d(3, 2, 2))));
  }
}
