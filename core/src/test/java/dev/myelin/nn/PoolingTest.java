package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.autograd.GradCheck;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Indexed;
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

final class PoolingTest {
  @BeforeEach
  void seed() {
    Randomness.seed(1);
  }

  private static final Tensor SAMPLES = Tensors.full(Shape.of(1, 2, 2), 0.4);

  static final List<Arguments> POOLS =
      List.of(
          Arguments.of(maxPool1d(2), Shape.of(2, 6), "MaxPool1d(kernel=2)"),
          Arguments.of(
              maxPool3d(2, stride(1), dilation(2)),
              Shape.of(1, 1, 4, 3, 4),
              "MaxPool3d(kernel=2, stride=1, dilation=2)"),
          Arguments.of(
              avgPool1d(3, stride(2), padding(1), excludePadding()),
              Shape.of(2, 7),
              "AvgPool1d(kernel=3, stride=2, padding=1, excludePadding)"),
          Arguments.of(
              avgPool1d(2, divisor(3)), Shape.of(1, 2, 6), "AvgPool1d(kernel=2, divisor=3)"),
          Arguments.of(
              avgPool2d(kernel(2, 3), ceilMode()),
              Shape.of(1, 2, 5, 5),
              "AvgPool2d(kernel=[2, 3], ceilMode)"),
          Arguments.of(
              avgPool3d(2, divisor(5)), Shape.of(1, 2, 4, 4), "AvgPool3d(kernel=2, divisor=5)"),
          Arguments.of(lpPool1d(2, 2), Shape.of(2, 6), "LPPool1d(p=2.0, kernel=2)"),
          Arguments.of(
              lpPool2d(2, 2, stride(1)), Shape.of(1, 3, 3), "LPPool2d(p=2.0, kernel=2, stride=1)"),
          Arguments.of(
              lpPool3d(2, 2, ceilMode()),
              Shape.of(1, 1, 3, 3, 3),
              "LPPool3d(p=2.0, kernel=2, ceilMode)"),
          Arguments.of(adaptiveAvgPool1d(3), Shape.of(2, 7), "AdaptiveAvgPool1d([3])"),
          Arguments.of(
              adaptiveAvgPool3d(2, AUTO, 1),
              Shape.of(1, 3, 2, 4),
              "AdaptiveAvgPool3d([2, AUTO, 1])"),
          Arguments.of(adaptiveMaxPool1d(2), Shape.of(2, 5), "AdaptiveMaxPool1d([2])"),
          Arguments.of(
              adaptiveMaxPool2d(AUTO, 2), Shape.of(1, 3, 5), "AdaptiveMaxPool2d([AUTO, 2])"),
          Arguments.of(adaptiveMaxPool3d(2), Shape.of(1, 3, 3, 3), "AdaptiveMaxPool3d([2, 2, 2])"),
          Arguments.of(
              fractionalMaxPool2d(2, outputSize(3), randomSamples(SAMPLES)),
              Shape.of(2, 6, 7),
              "FractionalMaxPool2d(kernel=[2, 2], outputSize=[3, 3], randomSamples)"));

  @ParameterizedTest
  @FieldSource("POOLS")
  void gradientIsTheSlope(Layer layer, Shape shape, String text) {
    GradCheck.check(layer::call, Tensors.randn(shape, DType.FLOAT64));
    assertThat(layer).hasToString(text);
  }

  @Test
  void unpoolingUndoesPooling() {
    Tensor x = Tensors.randn(Shape.of(2, 3, 4, 6), DType.FLOAT64);
    var pool = maxPool2d(2);
    Indexed pooled = pool.callIndexed(x);
    var unpool = maxUnpool2d(2);
    Tensor y = unpool.call(pooled);

    assertThat(y.shape()).isEqualTo(x.shape());
    assertThat(pool.call(y.abs()).toDoubleArray())
        .containsExactly(pooled.values().abs().toDoubleArray());
    GradCheck.check(values -> unpool.call(values, pooled.indices()), pooled.values());
    assertThat(unpool.call(pooled, 5, 7).shape()).isEqualTo(Shape.of(2, 3, 5, 7));
    assertThat(maxUnpool1d(3, stride(2), padding(1)))
        .hasToString("MaxUnpool1d(kernel=3, stride=2, padding=1)");
  }

  @Test
  void indicesOfEveryMaxPool_pointAtTheGreatest() {
    Tensor x = Tensors.randn(2, 3, 6, 6);
    for (Indexed result :
        List.of(
            adaptiveMaxPool2d(4).callIndexed(x),
            fractionalMaxPool2d(2, outputRatio(0.6)).callIndexed(x))) {
      Tensor picked = x.flatten(2, 3).gather(2, result.indices().flatten(2, 3));
      assertThat(picked.toFloatArray()).containsExactly(result.values().toFloatArray());
    }
  }

  @Test
  void fractionalPooling_drawsAnewForEachCall() {
    var pool = fractionalMaxPool2d(2, outputSize(8)).eval();
    Tensor x = Tensors.randn(1, 4, 20, 20);
    assertThat(pool.call(x).toFloatArray()).isNotEqualTo(pool.call(x).toFloatArray());
  }

  @Test
  void whateverComesIn_poolsComputeOrSayWhatIsWrong() {
    StrangeInputsTest.check(
        List.of(
            maxPool1d(2),
            maxPool3d(2, padding(1), ceilMode()),
            avgPool1d(2),
            avgPool1d(2, divisor(2)),
            avgPool2d(3, padding(1), stride(2), ceilMode(), excludePadding()),
            avgPool3d(2),
            lpPool1d(1, 2),
            lpPool2d(2, 2),
            lpPool3d(3, 2),
            adaptiveAvgPool1d(2),
            adaptiveAvgPool3d(AUTO, 2, 3),
            adaptiveMaxPool1d(2),
            adaptiveMaxPool2d(2, AUTO),
            adaptiveMaxPool3d(2),
            fractionalMaxPool2d(2, outputRatio(0.5)),
            fractionalMaxPool3d(1, outputSize(2))));
  }
}
