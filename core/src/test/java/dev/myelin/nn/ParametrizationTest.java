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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ParametrizationTest {
  @BeforeEach
  void seed() {
    Randomness.seed(1);
  }

  @Test
  void originalsTakeThePlaceOfTheParameter_byPyTorchsNames() {
    assertThat(sequential(weightNorm(linear(2, 3))).stateDict().keySet())
        .containsExactly(
            "0.bias", "0.parametrizations.weight.original0", "0.parametrizations.weight.original1");
    assertThat(spectralNorm(linear(2, 3)).stateDict().keySet())
        .containsExactly(
            "bias",
            "parametrizations.weight.original",
            "parametrizations.weight.0._u",
            "parametrizations.weight.0._v");
    assertThat(weightNorm(conv2d(1, 4, 3)).parameters()).hasSize(3);
  }

  @Test
  void weightNorm_changesNothingAtFirst() {
    var layer = linear(4, 3);
    Tensor x = Tensors.randn(2, 4);
    float[] plain = layer.call(x).toFloatArray();
    weightNorm(layer);
    assertThat(layer.call(x).toFloatArray()).containsExactly(plain, within(1e-6f));
    assertThat(layer.weight().shape()).isEqualTo(Shape.of(3, 4));
  }

  @Test
  void spectralNorm_makesTheGreatestSingularValueOne() {
    var layer = spectralNorm(linear(6, 5), powerIterations(50));
    layer.call(Tensors.randn(1, 6));
    double greatest = layer.weight().norm(Double.POSITIVE_INFINITY).item();
    assertThat(greatest).isPositive();
    Tensor v = Tensors.randn(6, 1);
    for (int i = 0; i < 200; i++) {
      v = layer.weight().t().matmul(layer.weight().matmul(v));
      v = v.div(v.norm());
    }
    assertThat(layer.weight().matmul(v).norm().item()).isCloseTo(1, within(1e-4));
  }

  @Test
  void evaluationLeavesTheIterationAlone() {
    var layer = spectralNorm(linear(6, 5)).eval();
    float[] before = Named.in(layer.stateDict(), "parametrizations.weight.0._u").toFloatArray();
    layer.call(Tensors.randn(1, 6));
    assertThat(Named.in(layer.stateDict(), "parametrizations.weight.0._u").toFloatArray())
        .containsExactly(before);
    layer.train().call(Tensors.randn(1, 6));
    assertThat(Named.in(layer.stateDict(), "parametrizations.weight.0._u").toFloatArray())
        .isNotEqualTo(before);
  }

  @Test
  void gradientsFlowToTheOriginals() {
    for (Layer layer : List.of(weightNorm(linear(3, 2)), spectralNorm(linear(3, 2)).eval())) {
      layer.to(DType.FLOAT64);
      GradCheck.check(layer::call, Tensors.randn(Shape.of(2, 3), DType.FLOAT64));
      layer.call(Tensors.randn(Shape.of(2, 3), DType.FLOAT64)).sum().backward();
      layer.parameters().forEach(p -> assertThat(p.grad()).isNotNull());
    }
  }

  @Test
  void freezingFreezesTheOriginals() {
    var layer = weightNorm(linear(3, 2));
    layer.freeze();
    assertThat(layer.parameters()).allMatch(p -> !p.requiresGrad());
    assertThat(layer.call(Tensors.randn(1, 3)).requiresGrad()).isFalse();
    layer.unfreeze("parametrizations.weight");
    assertThat(layer.call(Tensors.randn(1, 3)).requiresGrad()).isTrue();
  }

  @Test
  void stateOfOneLayer_makesAnotherEqual() {
    var one = spectralNorm(conv2d(2, 3, 2)).eval();
    var other = spectralNorm(conv2d(2, 3, 2)).eval();
    other.loadStateDict(one.stateDict());
    Tensor x = Tensors.randn(1, 2, 4, 4);
    assertThat(other.call(x).toFloatArray()).containsExactly(one.call(x).toFloatArray());
  }

  @Test
  void removal_keepsTheComputedElements() {
    var layer = spectralNorm(linear(3, 2));
    layer.eval();
    Tensor x = Tensors.randn(2, 3);
    float[] computed = layer.call(x).toFloatArray();
    removeParametrization(layer, "weight");
    assertThat(layer.stateDict().keySet()).containsExactly("weight", "bias");
    assertThat(layer.call(x).toFloatArray()).containsExactly(computed);
    assertThat(layer.weight().requiresGrad()).isTrue();
  }

  /// A weight that stays symmetric.
  static final class Symmetric extends Layer {
    @Override
    public Tensor forward(Tensor w) {
      return w.triu(0).add(w.triu(1).t());
    }
  }

  @Test
  void functionOfOnesOwn_computesTheWeight() {
    var layer = parametrize(linear(3, 3, noBias()), "weight", new Symmetric());
    Tensor eye = Tensors.eye(3);
    Tensor y = layer.call(eye);
    assertThat(y.toFloatArray()).containsExactly(y.t().contiguous().toFloatArray());
    assertThat(layer.stateDict().keySet()).containsExactly("parametrizations.weight.original");
  }

  @Test
  void threadsInEvaluation_computeTheSame() {
    var layer = spectralNorm(linear(16, 16)).eval();
    Tensor x = Tensors.randn(4, 16);
    float[] serial = layer.call(x).toFloatArray();
    List<CompletableFuture<float[]>> runs =
        IntStream.range(0, 16)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> layer.call(x).toFloatArray()))
            .toList();
    runs.forEach(run -> assertThat(run.join()).containsExactly(serial));
  }
}
