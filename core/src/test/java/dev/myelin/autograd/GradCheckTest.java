package dev.myelin.autograd;

import static dev.myelin.tensor.Tensors.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Index;
import dev.myelin.tensor.Linalg;
import dev.myelin.tensor.Tensor;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GradCheckTest {
  private static Stream<Function<Tensor, Tensor>> smooth() {
    return Stream.of(
        Tensor::exp,
        Tensor::tanh,
        Tensor::sigmoid,
        Tensor::erf,
        x -> x.square().add(1.0).log(),
        x -> x.softmax(1),
        x -> x.logSoftmax(0),
        x -> x.matmul(x.t()),
        x -> x.sum(0),
        x -> x.std(1.0, false, 1),
        x -> x.norm(2.0, true, 1),
        x -> x.get(Index.all(), Index.range(0, 3, 2)),
        x -> x.get(Index.of(tensor(new long[] {1, 1, 0}))),
        x -> cat(0, x, x.mul(2.0)),
        x -> where(x.gt(0), x.mul(3.0), x),
        x -> x.gather(1, tensor(new long[][] {{0, 0}, {2, 1}})),
        x -> x.cumsum(1),
        x -> x.sort(1).values(),
        x -> einsum("ij,kj->ik", x, x),
        x -> Linalg.inv(x.matmul(x.t()).add(eye(2, DType.FLOAT64))));
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void gradientsAgreeWithFiniteDifferences(Function<Tensor, Tensor> function) {
    GradCheck.check(function, tensor(new double[] {0.3, -1.2, 0.8, 1.7, 0.1, -0.4}, 2, 3));
  }

  @Test
  void aWrongGradientIsFound() {
    assertThatThrownBy(
            () ->
                GradCheck.check(
                    x -> {
                      Tensor y = x.mul(2.0);
                      if (y.requiresGrad()) {
                        y.hook(g -> g.mul(1.01));
                      }
                      return y;
                    },
                    tensor(new double[] {1, 2})))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "GradCheck: gradient and finite difference must agree; input=0, element=0, value=1.0");
  }

  @Test
  void aDetachedPathIsFound() {
    assertThatThrownBy(() -> GradCheck.check(x -> x.mul(x.detach()), tensor(new double[] {1, 2})))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void everyInputIsChecked() {
    GradCheck.checkAll(
        xs -> xs[0].matmul(xs[1]).add(xs[2]),
        randn(shape(2, 3), DType.FLOAT64),
        randn(shape(3, 2), DType.FLOAT64),
        randn(shape(2), DType.FLOAT64));
  }
}
