package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static dev.myelin.tensor.Tensors.ones;
import static dev.myelin.tensor.Tensors.randint;
import static dev.myelin.tensor.Tensors.randn;
import static dev.myelin.tensor.Tensors.shape;
import static dev.myelin.tensor.Tensors.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ShapeException;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A function computes what the layer of its name does.
final class FunctionalTest {
  /// A layer with its function of the input and the layer's parameters.
  record Pair(Layer layer, Tensor input, BiFunction<Tensor, List<Tensor>, Tensor> function) {
    @Override
    public String toString() {
      return layer.toString();
    }
  }

  static List<Pair> pairs() {
    return List.of(
        new Pair(Nn.linear(4, 3), randn(2, 4), (x, p) -> Functional.linear(x, p.get(0), p.get(1))),
        new Pair(
            Nn.linear(4, 3, noBias()),
            randn(2, 5, 4),
            (x, p) -> Functional.linear(x, p.get(0), null)),
        new Pair(
            Nn.conv1d(4, 6, 3, groups(2)),
            randn(2, 4, 7),
            (x, p) -> Functional.conv1d(x, p.get(0), p.get(1), groups(2))),
        new Pair(
            Nn.conv2d(3, 6, kernel(3, 2), stride(2), padding(1)),
            randn(2, 3, 7, 6),
            (x, p) -> Functional.conv2d(x, p.get(0), p.get(1), stride(2), padding(1))),
        new Pair(
            Nn.conv3d(2, 3, 2, noBias()),
            randn(2, 2, 3, 4, 5),
            (x, p) -> Functional.conv3d(x, p.get(0), null)),
        new Pair(
            Nn.convTranspose1d(4, 6, 3, groups(2), stride(2)),
            randn(2, 4, 5),
            (x, p) -> Functional.convTranspose1d(x, p.get(0), p.get(1), groups(2), stride(2))),
        new Pair(
            Nn.convTranspose2d(3, 4, 3, stride(2), outputPadding(1)),
            randn(2, 3, 4, 4),
            (x, p) ->
                Functional.convTranspose2d(x, p.get(0), p.get(1), stride(2), outputPadding(1))),
        new Pair(
            Nn.convTranspose3d(2, 3, 2),
            randn(1, 2, 3, 3, 3),
            (x, p) -> Functional.convTranspose3d(x, p.get(0), p.get(1))),
        new Pair(
            Nn.embedding(7, 3),
            randint(0, 7, shape(2, 5)),
            (x, p) -> Functional.embedding(x, p.get(0))),
        new Pair(Nn.prelu(3), randn(2, 3, 4), (x, p) -> Functional.prelu(x, p.get(0))),
        new Pair(Nn.prelu(), randn(5), (x, p) -> Functional.prelu(x, p.get(0))),
        new Pair(
            Nn.layerNorm(6),
            randn(4, 6),
            (x, p) -> Functional.layerNorm(x, Shape.of(6), p.get(0), p.get(1))),
        new Pair(
            Nn.rmsNorm(6), randn(4, 6), (x, p) -> Functional.rmsNorm(x, Shape.of(6), p.getFirst())),
        new Pair(
            Nn.groupNorm(2, 6),
            randn(4, 6, 5),
            (x, p) -> Functional.groupNorm(x, 2, p.get(0), p.get(1))),
        new Pair(
            Nn.batchNorm2d(3),
            randn(4, 3, 5, 5),
            (x, p) -> Functional.batchNorm(x, null, null, p.get(0), p.get(1), true, 0.1, 1e-5)),
        new Pair(
            Nn.instanceNorm2d(3, affine()),
            randn(4, 3, 5, 5),
            (x, p) -> Functional.instanceNorm(x, p.get(0), p.get(1), 1e-5)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void functionComputesWhatTheLayerDoes_andItsGradients(Pair pair) {
    List<Parameter> parameters = pair.layer().parameters();
    Tensor expected = pair.layer().call(pair.input());
    Tensor direction = randn(expected.shape());
    expected.mul(direction).sum().backward();

    List<Tensor> given =
        parameters.stream().map(p -> p.detach().clone().requiresGrad(true)).toList();
    Tensor found = pair.function().apply(pair.input(), given);
    found.mul(direction).sum().backward();

    assertThat(found.allClose(expected, 1e-5, 1e-6)).isTrue();
    for (int i = 0; i < given.size(); i++) {
      assertThat(close(given.get(i).grad(), parameters.get(i).grad())).isTrue();
    }
  }

  @Test
  void bilinear_computesWhatTheLayerDoes() {
    Bilinear layer = Nn.bilinear(3, 4, 2);
    Tensor first = randn(5, 3);
    Tensor second = randn(5, 4);
    Tensor weight = layer.weight().detach().clone().requiresGrad(true);

    Tensor found = Functional.bilinear(first, second, weight, layer.bias());
    found.sum().backward();

    assertThat(found.allClose(layer.call(first, second), 1e-5, 1e-6)).isTrue();
    assertThat(weight.hasGrad()).isTrue();
  }

  @Test
  void batchNorm_movesTheStatisticsThatAreGiven() {
    BatchNorm1d layer = Nn.batchNorm1d(3);
    Tensor x = randn(8, 3);
    Tensor mean = zeros(3);
    Tensor variance = ones(3);

    Functional.batchNorm(x, mean, variance, null, null, true, 0.1, 1e-5);
    layer.call(x);

    assertThat(mean.allClose(layer.stateDict().get("running_mean"))).isTrue();
    assertThat(variance.allClose(layer.stateDict().get("running_var"))).isTrue();
    Tensor evaluated = Functional.batchNorm(x, mean, variance, null, null, false, 0.1, 1e-5);
    assertThat(evaluated.allClose(layer.eval().call(x), 1e-5, 1e-6)).isTrue();
  }

  @Test
  void everyLayerWithoutParametersHasAFunctionOfItsName() {
    Set<String> functions =
        Arrays.stream(Functional.class.getMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());
    // Containers, and layers with a state or parameters of their own.
    Set<String> others =
        Set.of(
            "sequential identity flatten cast alibi rope sinusoidalPositionalEncoding feedForward"
                .split(" ", -1));
    var missing = new TreeSet<String>();
    for (Method factory : Nn.class.getMethods()) {
      if (Modifier.isStatic(factory.getModifiers())
          && (Layer.class.isAssignableFrom(factory.getReturnType())
              || Loss.class.isAssignableFrom(factory.getReturnType())
              || TernaryLoss.class.isAssignableFrom(factory.getReturnType()))
          && Arrays.stream(factory.getReturnType().getDeclaredFields())
              .noneMatch(f -> Tensor.class.isAssignableFrom(f.getType()))
          && !Module.class.equals(factory.getReturnType())) {
        missing.add(factory.getName());
      }
    }
    missing.removeAll(functions);
    missing.removeAll(others);
    missing.removeIf(
        name ->
            name.matches(
                "(batch|instance)Norm\\dd|transformer.*|positional.*|.*[pP]arametriz.*|.*alNorm"
                    + "|weightNorm|pretrainedEmbedding|tripletMarginWithDistance"));
    assertThat(missing).isEmpty();
  }

  @Test
  void refusals_sayWhatIsWrong() {
    assertThatThrownBy(() -> Functional.linear(randn(2, 3), randn(4), null))
        .isInstanceOf(ShapeException.class)
        .hasMessage("Linear: weight must have 2 dimensions; weight=[4]");
    assertThatThrownBy(() -> Functional.linear(randn(2, 3), randn(4, 5), null))
        .isInstanceOf(ShapeException.class)
        .hasMessage("Linear: input must have 5 features; input=[2, 3], weight=[4, 5]");
    assertThatThrownBy(() -> Functional.linear(randn(2, 3), randn(4, 3), randn(5)))
        .isInstanceOf(ShapeException.class)
        .hasMessage("Linear: bias must have the shape [4], in which -1 is any size; bias=[5]");
    assertThatThrownBy(() -> Functional.conv2d(randn(1, 3, 4, 4), randn(2, 3, 3), null))
        .isInstanceOf(ShapeException.class)
        .hasMessage("Conv2d: weight must have 4 dimensions; weight=[2, 3, 3]");
    assertThatThrownBy(
            () -> Functional.batchNorm(randn(4, 3), null, null, randn(2), null, true, 0.1, 1e-5))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            "batchNorm: weight must have an element for each channel; weight=[2], input=[4, 3]");
    assertThatThrownBy(
            () -> Functional.batchNorm(randn(4, 3), null, null, null, null, false, 0.1, 1e-5))
        .hasMessage(
            "batchNorm: evaluation needs running statistics. Give runningMean and runningVar, or"
                + " normalise by the batch with training.");
  }

  private static boolean close(@Nullable Tensor found, @Nullable Tensor expected) {
    return found != null && expected != null && found.allClose(expected, 1e-4, 1e-5);
  }
}
