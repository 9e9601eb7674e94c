package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.autograd.Autograd;
import dev.myelin.autograd.GradCheck;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Indexed;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

final class LayersTest {
  @BeforeEach
  void seed() {
    Randomness.seed(1);
  }

  static final List<Arguments> DIFFERENTIABLE =
      List.of(
          Arguments.of(linear(3, 2), Shape.of(2, 3)),
          Arguments.of(linear(3, 2, noBias()), Shape.of(3)),
          Arguments.of(conv2d(2, 4, 3, groups(2), padding(1), stride(2)), Shape.of(1, 2, 5, 4)),
          Arguments.of(conv2d(1, 2, kernel(2, 3), dilation(2, 1)), Shape.of(1, 4, 4)),
          Arguments.of(conv2d(1, 1, kernel(2, 4), samePadding()), Shape.of(1, 1, 4, 5)),
          Arguments.of(batchNorm2d(2), Shape.of(2, 2, 2, 2)),
          Arguments.of(batchNorm2d(2, noAffine()).eval(), Shape.of(2, 2, 2, 2)),
          Arguments.of(batchNorm2d(2, noRunningStats(), noBias()), Shape.of(2, 2, 2, 2)),
          Arguments.of(layerNorm(4), Shape.of(3, 4)),
          Arguments.of(layerNorm(Shape.of(2, 3), noBias()), Shape.of(2, 2, 3)),
          Arguments.of(layerNorm(4, noAffine()), Shape.of(3, 4)),
          Arguments.of(relu(), Shape.of(3, 4)),
          Arguments.of(gelu(), Shape.of(3, 4)),
          Arguments.of(gelu(tanhApproximation()), Shape.of(3, 4)),
          Arguments.of(maxPool2d(2), Shape.of(1, 2, 4, 4)),
          Arguments.of(maxPool2d(3, stride(2), padding(1), ceilMode()), Shape.of(1, 5, 5)),
          Arguments.of(adaptiveAvgPool2d(2, 3), Shape.of(1, 2, 5, 4)),
          Arguments.of(flatten(), Shape.of(2, 3, 2)),
          Arguments.of(dropout(0.5).eval(), Shape.of(2, 3)),
          Arguments.of(sequential(linear(3, 4), gelu(), layerNorm(4)), Shape.of(2, 3)));

  /// By the input and by every parameter.
  @ParameterizedTest
  @FieldSource("DIFFERENTIABLE")
  void gradientIsTheSlope(Layer layer, Shape shape) {
    LayerGradients.check(layer, shape);
  }

  @Test
  void lossesHaveTheSlopeAsGradient() {
    Tensor scores = Tensors.randn(Shape.of(4, 3), DType.FLOAT64);
    Tensor classes = Tensors.tensor(new long[] {0, 2, 1, 1});
    Tensor weights = Tensors.tensor(new double[] {0.5, 1, 2});
    GradCheck.check(x -> crossEntropy().call(x, classes), scores);
    GradCheck.check(
        x ->
            crossEntropy(labelSmoothing(0.1), classWeights(weights), ignoreIndex(2))
                .call(x, classes),
        scores);
    GradCheck.check(
        x -> crossEntropy(reduction(Reduction.NONE)).call(x, scores.softmax(-1)), scores);
    GradCheck.check(x -> mse().call(x, scores.mul(2)), scores);
  }

  /// The numbers of Dr.Jit's product of a matrix and a vector.
  @Test
  void linear_handsBackTheTransposedProductAndTheOuterOne() {
    var layer = linear(2, 3);
    layer.loadStateDict(
        Map.of(
            "weight",
            Tensors.tensor(new float[] {1, 3, -2, 4, 3, -2}, 3, 2),
            "bias",
            Tensors.zeros(3)));
    Tensor x = Tensors.tensor(new float[] {2, 4}).requiresGrad(true);
    layer.call(x).mul(Tensors.tensor(new float[] {-2, 5, 10})).sum().backward();
    List<float[]> gradients =
        Stream.concat(Stream.of(x), layer.parameters().stream())
            .map(tensor -> Objects.requireNonNull(tensor.grad()).toFloatArray())
            .toList();
    assertThat(gradients.get(0)).containsExactly(18, -6);
    assertThat(gradients.get(1)).containsExactly(-4, -8, 10, 20, 20, 40);
    assertThat(gradients.get(2)).containsExactly(-2, 5, 10);
  }

  @Test
  void runningVariance_isUnbiased() {
    var norm = batchNorm2d(1, runningMomentum(1));
    norm.call(Tensors.tensor(new float[] {1, 2, 3, 6}, 2, 1, 1, 2));
    assertThat(Named.in(norm.stateDict(), "running_var").item()).isCloseTo(14 / 3.0, within(1e-6));
  }

  @Test
  void samePadding_keepsTheSize() {
    for (int kernel = 1; kernel <= 5; kernel++) {
      var conv = conv2d(1, 1, kernel, samePadding(), dilation(2));
      assertThat(conv.call(Tensors.randn(1, 1, 7, 9)).shape()).isEqualTo(Shape.of(1, 1, 7, 9));
    }
  }

  @Test
  void maxPoolIndices_pointAtTheGreatest() {
    Tensor x = Tensors.randn(2, 3, 6, 6);
    Indexed result = maxPool2d(2).callIndexed(x);
    Tensor picked = x.flatten(2, 3).gather(2, result.indices().flatten(2, 3));
    assertThat(picked.toFloatArray()).containsExactly(result.values().toFloatArray());
    assertThat(result.values().toFloatArray()).containsExactly(maxPool2d(2).call(x).toFloatArray());
  }

  @Test
  void cumulativeAverage_isTheMeanOverAllBatches() {
    var norm = batchNorm2d(1, cumulativeAverage());
    Tensor a = Tensors.randn(4, 1, 2, 2);
    Tensor b = Tensors.randn(4, 1, 2, 2);
    norm.call(a);
    norm.call(b);
    assertThat(Named.in(norm.stateDict(), "running_mean").item())
        .isCloseTo((a.mean().item() + b.mean().item()) / 2, within(1e-6));
  }

  @Test
  void runningStatistics_moveInTrainingOnly() {
    var norm = batchNorm2d(1);
    norm.call(Tensors.full(Shape.of(2, 1, 2, 2), 10));
    assertThat(Named.in(norm.stateDict(), "running_mean").item()).isCloseTo(1, within(1e-6));
    assertThat(Named.in(norm.stateDict(), "num_batches_tracked").itemLong()).isEqualTo(1);
    norm.eval();
    norm.call(Tensors.full(Shape.of(2, 1, 2, 2), 10));
    assertThat(Named.in(norm.stateDict(), "num_batches_tracked").itemLong()).isEqualTo(1);
  }

  @Test
  void dropout_scalesWhatItKeepsAndDoesNothingInEvaluation() {
    Tensor x = Tensors.ones(10_000);
    Tensor y = dropout(0.25).call(x);
    assertThat(y.mean().item()).isCloseTo(1, within(0.05));
    for (float value : y.toFloatArray()) {
      assertThat(value == 0 || Math.abs(value - 4 / 3.0) < 1e-6).isTrue();
    }
    assertThat(dropout(0.25).eval().call(x).toFloatArray()).containsOnly(1f);
    assertThat(dropout(1).call(x).toFloatArray()).containsOnly(0f);

    Randomness.seed(3);
    float[] once = dropout(0.5).call(x).toFloatArray();
    Randomness.seed(3);
    assertThat(dropout(0.5).call(x).toFloatArray()).containsExactly(once);
  }

  @Test
  void dropoutInPlace_changesItsInputInTrainingOnly() {
    Tensor x = Tensors.ones(10);
    assertThat(dropout(0.5, inPlace()).eval().call(x).toFloatArray()).containsOnly(1f);
    Tensor leaf = Tensors.ones(10).requiresGrad(true);
    Randomness.seed(3);
    Tensor expected = dropout(0.5).call(leaf.mul(3.0));
    Randomness.seed(3);
    Tensor input = leaf.mul(3.0);
    Tensor y = dropout(0.5, inPlace()).call(input);
    assertThat(y).isSameAs(input);
    assertThat(y.toFloatArray()).containsExactly(expected.toFloatArray());
    assertThat(Autograd.grad(y.sum(), leaf).toFloatArray())
        .containsExactly(Autograd.grad(expected.sum(), leaf).toFloatArray());
  }

  @Test
  void paddingRow_startsAtZeroAndGetsNoGradient() {
    var table = embedding(4, 3, paddingIndex(-2));
    Tensor y = table.call(Tensors.tensor(new long[] {2, 1}));
    assertThat(y.get(0).toFloatArray()).containsOnly(0f);
    y.sum().backward();
    Tensor gradient = table.weight().grad();
    assertThat(gradient).isNotNull();
    assertThat(gradient.get(2).toFloatArray()).containsOnly(0f);
    assertThat(gradient.get(1).toFloatArray()).containsOnly(1f);
    assertThat(table.call(Tensors.tensor(new int[] {0})).shape()).isEqualTo(Shape.of(1, 3));
  }

  @Test
  void ignoredTargets_countForNothing() {
    Tensor scores = Tensors.randn(3, 4);
    Tensor targets = Tensors.tensor(new long[] {1, -100, 2});
    double expected =
        crossEntropy()
            .call(Tensors.stack(0, scores.get(0), scores.get(2)), Tensors.tensor(new long[] {1, 2}))
            .item();
    assertThat(crossEntropy().call(scores, targets).item()).isCloseTo(expected, within(1e-6));
    assertThat(
            crossEntropy(ignoreIndex(7)).call(scores, Tensors.tensor(new long[] {1, 7, 2})).item())
        .isCloseTo(expected, within(1e-6));
  }

  @Test
  void flatten_joinsTheDimensionsAsked() {
    Tensor x = Tensors.zeros(2, 3, 4, 5);
    assertThat(flatten().call(x).shape()).isEqualTo(Shape.of(2, 60));
    assertThat(flatten(0, 1).call(x).shape()).isEqualTo(Shape.of(6, 4, 5));
    assertThat(flatten(-2, -1).call(x).shape()).isEqualTo(Shape.of(2, 3, 20));
    assertThat(flatten().call(Tensors.zeros(0, 2, 2)).shape()).isEqualTo(Shape.of(0, 4));
  }

  @Test
  void emptyBatches_passThrough() {
    var net =
        sequential(
            conv2d(1, 2, 3, padding(1)),
            batchNorm2d(2).eval(),
            relu(),
            maxPool2d(2),
            flatten(),
            linear(8, 3));
    net.eval();
    assertThat(net.call(Tensors.zeros(0, 1, 4, 4)).shape()).isEqualTo(Shape.of(0, 3));
  }

  @Test
  void eightThreadsInEvaluation_computeWhatOneDoes() {
    var net =
        sequential(
            conv2d(1, 4, 3, padding(1)),
            batchNorm2d(4),
            relu(),
            maxPool2d(2),
            flatten(),
            dropout(0.5),
            linear(64, 10));
    net.eval();
    List<Tensor> inputs = IntStream.range(0, 64).mapToObj(i -> Tensors.randn(3, 1, 8, 8)).toList();
    Map<Integer, float[]> serial =
        IntStream.range(0, 64)
            .boxed()
            .collect(Collectors.toMap(i -> i, i -> net.call(inputs.get(i)).toFloatArray()));
    var threads =
        IntStream.range(0, 8)
            .mapToObj(
                t ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int i = 0; i < 64; i++) {
                            int k = (i + 8 * t) % 64;
                            assertThat(net.call(inputs.get(k)).toFloatArray())
                                .containsExactly(serial.get(k));
                          }
                        },
                        task -> new Thread(task).start()))
            .toList();
    threads.forEach(CompletableFuture::join);
  }
}
