package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.error.EngineException;
import dev.myelin.error.MyelinException;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/// The laws of linear maps, convolutions and padding.
final class ConvolutionTest {
  /// Every layer of the family, with an input that it takes.
  static final List<Arguments> LAYERS =
      List.of(
          of(() -> identity(), 2, 3),
          of(() -> conv1d(2, 4, 3, groups(2), padding(1), stride(2)), 1, 2, 5),
          of(
              () -> conv1d(2, 1, 2, channelsLast(), paddingMode(PaddingMode.REFLECT), padding(1)),
              4,
              2),
          of(() -> conv1d(1, 2, 4, samePadding(), paddingMode(PaddingMode.CIRCULAR)), 2, 1, 6),
          of(() -> conv2d(2, 2, 2, channelsLast(), validPadding()), 1, 3, 4, 2),
          of(() -> conv2d(1, 1, 3, samePadding(), paddingMode(PaddingMode.REPLICATE)), 1, 1, 3, 4),
          of(() -> conv3d(1, 2, 2, dilation(1, 2, 1), noBias()), 1, 1, 2, 3, 2),
          of(() -> conv3d(2, 1, 2, channelsLast(), stride(2)), 1, 2, 3, 2, 2),
          of(() -> convTranspose1d(2, 4, 3, groups(2), stride(2), outputPadding(1)), 1, 2, 4),
          of(() -> convTranspose2d(2, 1, 2, stride(2, 1), padding(1), channelsLast()), 1, 3, 2, 2),
          of(() -> convTranspose2d(1, 2, 3, dilation(2), noBias()), 1, 3, 2),
          of(() -> convTranspose3d(1, 1, 2, stride(2)), 1, 1, 2, 1, 2),
          of(() -> constantPad1d(padding(1, 2), 0.5), 2, 3),
          of(() -> constantPad2d(-1, 0.5), 4, 3),
          of(() -> constantPad3d(1, 2), 1, 2, 1),
          of(() -> zeroPad1d(2), 3),
          of(() -> zeroPad2d(1, 0, 2, -1), 1, 1, 2, 2),
          of(() -> zeroPad3d(0, 1, 1, 0, 0, 2), 1, 2, 1),
          of(() -> reflectionPad1d(2, 1), 1, 3),
          of(() -> reflectionPad2d(1, 0, -1, 2), 1, 1, 4, 2),
          of(() -> reflectionPad3d(1), 1, 2, 2, 2),
          of(() -> replicationPad1d(4, 0), 1, 2),
          of(() -> replicationPad2d(1), 1, 1, 2, 2),
          of(() -> replicationPad3d(1, 2, 0, 1, 0, 0), 1, 1, 2, 2),
          of(() -> circularPad1d(3), 1, 1, 3),
          of(() -> circularPad2d(1, 2, 0, 1), 1, 1, 2, 2),
          of(() -> circularPad3d(1), 1, 1, 2, 1, 2),
          of(() -> unfold(2, stride(2), padding(1)), 1, 2, 3, 4),
          of(() -> fold(size(3, 4), kernel(2, 3), dilation(1)), 1, 6, 4),
          of(() -> pixelShuffle(2), 1, 4, 2, 1),
          of(() -> pixelUnshuffle(2), 1, 1, 2, 4),
          of(() -> channelShuffle(2), 1, 4, 2),
          of(() -> unflatten(-1, 2, AUTO), 2, 6),
          of(() -> upsample(scaleFactor(2)), 1, 1, 3),
          of(() -> upsample(size(3), mode(Upsample.Mode.NEAREST_EXACT)), 1, 1, 2, 2),
          of(
              () -> upsample(scaleFactor(1.6), mode(Upsample.Mode.LINEAR), alignCorners()),
              1,
              1,
              3,
              2),
          of(() -> upsample(size(3, 2, 3), mode(Upsample.Mode.TRILINEAR)), 1, 1, 2, 1, 2),
          of(() -> upsample(scaleFactor(2), mode(Upsample.Mode.CUBIC)), 1, 1, 4),
          of(() -> upsample(scaleFactor(1.5, 2), mode(Upsample.Mode.BICUBIC)), 1, 1, 2, 3),
          of(() -> upsample(size(3), mode(Upsample.Mode.CUBIC), channelsLast()), 1, 2, 2, 1, 2),
          of(() -> upsamplingNearest2d(scaleFactor(2)), 1, 1, 2, 2),
          of(() -> upsamplingBilinear2d(size(3, 4)), 1, 1, 2, 2));

  private static Arguments of(Supplier<Layer> layer, long... shape) {
    return Arguments.argumentSet(layer.get().toString(), layer, Shape.of(shape));
  }

  @BeforeEach
  void seed() {
    Randomness.seed(1);
  }

  @ParameterizedTest
  @FieldSource("LAYERS")
  void gradientIsTheSlope(Supplier<Layer> layer, Shape shape) {
    LayerGradients.check(layer.get(), shape);
  }

  /// Half precision to its own accuracy, for it computes the same.
  @ParameterizedTest
  @FieldSource("LAYERS")
  void everyPrecisionComputesTheSame(Supplier<Layer> maker, Shape shape) {
    Layer layer = maker.get();
    Tensor x = Tensors.randn(shape).to(DType.BFLOAT16).to(DType.FLOAT32);
    layer.to(DType.BFLOAT16).to(DType.FLOAT32);
    float[] expected = layer.call(x).toFloatArray();
    for (DType dtype : List.of(DType.FLOAT64, DType.BFLOAT16, DType.FLOAT16)) {
      layer.to(dtype);
      Tensor y = layer.call(x.to(dtype));
      assertThat(y.dtype()).isEqualTo(dtype);
      assertThat(y.to(DType.FLOAT32).toFloatArray())
          .containsExactly(expected, within(dtype == DType.FLOAT64 ? 1e-5f : 0.1f));
    }
  }

  /// The mode changes nothing, nor does the order of the input's elements in memory.
  @ParameterizedTest
  @FieldSource("LAYERS")
  void modeAndMemoryOrderChangeNothing(Supplier<Layer> maker, Shape shape) {
    Layer layer = maker.get();
    Tensor x = Tensors.randn(shape);
    float[] expected = layer.call(x).toFloatArray();
    Tensor strided = x.movedim(0, -1).contiguous().movedim(-1, 0);
    assertThat(layer.eval().call(strided).toFloatArray()).containsExactly(expected, within(1e-5f));
    if (shape.dim() == 4) {
      assertThat(layer.call(x.channelsLast()).toFloatArray())
          .containsExactly(expected, within(1e-5f));
    }
  }

  /// Whatever comes in: a result, or an exception that names the layer.
  @ParameterizedTest
  @FieldSource("LAYERS")
  void layerComputesOrSaysWhatIsWrong(Supplier<Layer> maker, Shape taken) {
    Layer layer = maker.get();
    var random = new Random(5);
    DType[] types = {
      DType.FLOAT32,
      DType.FLOAT32,
      DType.FLOAT32,
      DType.FLOAT64,
      DType.FLOAT16,
      DType.BFLOAT16,
      DType.INT64,
      DType.INT32,
      DType.UINT8,
      DType.BOOL,
      DType.COMPLEX64
    };
    for (int i = 0; i < 150; i++) {
      long[] sizes =
          random.nextBoolean() ? random.longs(random.nextInt(7), 0, 5).toArray() : taken.toArray();
      if (sizes.length > 0) {
        sizes[random.nextInt(sizes.length)] = random.nextInt(6);
      }
      Shape shape = Shape.of(sizes);
      DType dtype = types[random.nextInt(types.length)];
      try (var _ = Scope.open()) {
        Tensor x = Tensors.ones(shape, dtype);
        boolean differentiable = dtype.isFloatingPoint();
        Tensor y = layer.call(differentiable ? x.requiresGrad(true) : x);
        if (differentiable) {
          y.sum().backward();
        }
      } catch (EngineException e) {
        fail("%s of %s %s left it to the engine: %s", layer, dtype, shape, e.getMessage());
      } catch (MyelinException e) {
        assertThat(e).hasMessageMatching("(?s)" + layer.getClass().getSimpleName() + ": .+; .+");
      }
    }
  }

  @Test
  void transposedConvolution_isTheAdjointOfTheConvolution() {
    List<Convolution> down =
        List.of(
            conv1d(2, 4, 3, stride(2), padding(1), groups(2), noBias()),
            conv2d(2, 4, 3, stride(2), padding(1), groups(2), noBias()),
            conv3d(2, 4, 3, stride(2), padding(1), groups(2), noBias()));
    List<ConvTranspose> up =
        List.of(
            convTranspose1d(4, 2, 3, stride(2), padding(1), groups(2), noBias()),
            convTranspose2d(4, 2, 3, stride(2), padding(1), groups(2), noBias()),
            convTranspose3d(4, 2, 3, stride(2), padding(1), groups(2), noBias()));
    long[] sizes = {2, 2, 6, 5, 4};
    for (int dims = 1; dims <= 3; dims++) {
      Tensor x = Tensors.randn(Arrays.copyOf(sizes, dims + 2));
      up.get(dims - 1).loadStateDict(down.get(dims - 1).stateDict());
      Tensor y = down.get(dims - 1).call(x);
      Tensor v = Tensors.randn(y.shape());
      Tensor back = up.get(dims - 1).call(v, x.shape());
      assertThat(back.shape()).isEqualTo(x.shape());
      assertThat(y.mul(v).sum().item()).isCloseTo(x.mul(back).sum().item(), within(1e-3));
    }
  }

  @Test
  void outputSize_holdsForOneCallAndRunsTheHooks() {
    var up = convTranspose2d(AUTO, 1, 3, stride(2), channelsLast());
    var seen = new ArrayList<Shape>();
    up.onForward(
        (layer, x, y) -> {
          seen.add(y.shape());
          return y;
        });
    Tensor x = Tensors.randn(1, 4, 3, 2);
    assertThat(up.call(x, Shape.of(10, 7)).shape()).isEqualTo(Shape.of(1, 10, 7, 1));
    assertThat(up.call(x, Shape.of(1, 9, 8, 1)).shape()).isEqualTo(Shape.of(1, 9, 8, 1));
    assertThat(up.call(x).shape()).isEqualTo(Shape.of(1, 9, 7, 1));
    assertThat(seen).hasSize(3);
  }

  @Test
  void channelsLast_isTheSameConvolutionOfMovedDimensions() {
    var first = conv3d(2, 3, 2, padding(1));
    var last = conv3d(2, 3, 2, padding(1), channelsLast());
    last.loadStateDict(first.stateDict());
    Tensor x = Tensors.randn(2, 2, 3, 4, 5);
    assertThat(last.call(x.movedim(1, -1)).movedim(-1, 1).toFloatArray())
        .containsExactly(first.call(x).toFloatArray(), within(1e-5f));
  }

  @ParameterizedTest
  @EnumSource
  void samePadding_keepsTheSizeInEveryMode(PaddingMode mode) {
    for (int kernel = 1; kernel <= 4; kernel++) {
      var conv = conv2d(1, 1, kernel, samePadding(), dilation(2), paddingMode(mode));
      assertThat(conv.call(Tensors.randn(1, 1, 7, 9)).shape()).isEqualTo(Shape.of(1, 1, 7, 9));
    }
  }

  @Test
  void openChannels_areFixedByTheFirstInput() {
    var net =
        sequential(
            conv1d(AUTO, 4, 3, padding(1)),
            convTranspose1d(AUTO, 6, 2, stride(2), groups(2)),
            linear(AUTO, 3));
    assertThat(net.call(Tensors.randn(2, 5, 8)).shape()).isEqualTo(Shape.of(2, 6, 3));
    assertThat(Named.in(net.stateDict(), "0.weight").shape()).isEqualTo(Shape.of(4, 5, 3));
    assertThat(Named.in(net.stateDict(), "1.weight").shape()).isEqualTo(Shape.of(4, 3, 2));
    assertThat(net)
        .hasToString(
            """
            Sequential(
              (0): Conv1d(5 → 4, kernel=3, padding=1)
              (1): ConvTranspose1d(4 → 6, kernel=2, stride=2, groups=2)
              (2): Linear(16 → 3)
            )  # 145 parameters\
            """);
  }

  @Test
  void stateHasPyTorchsNames() {
    for (Module module :
        List.of(conv1d(1, 2, 3), conv3d(1, 2, 3), convTranspose2d(1, 2, 3), bilinear(2, 3, 4))) {
      assertThat(module.stateDict().keySet()).containsExactly("weight", "bias");
    }
    assertThat(convTranspose3d(1, 2, 3, noBias()).stateDict().keySet()).containsExactly("weight");
    assertThat(zeroPad2d(1).stateDict()).isEmpty();
  }

  @Test
  void bilinear_isTheSumOverAllPairs() {
    var layer = bilinear(2, 3, 4);
    Tensor a = Tensors.randn(5, 2);
    Tensor b = Tensors.randn(5, 3);
    Tensor expected = Tensors.einsum("ni,oij,nj->no", a, layer.weight(), b).add(layer.bias());
    assertThat(layer.call(a, b).toFloatArray())
        .containsExactly(expected.toFloatArray(), within(1e-5f));
    assertThat(layer.weight().abs().max().item()).isLessThanOrEqualTo(1 / Math.sqrt(2));
  }

  @Test
  void summary_countsTheMultiplicationsOfEveryConvolution() {
    assertThat(conv1d(2, 3, 5).summary(1, 2, 10).multiplyAdds()).isEqualTo(3 * 6 * 2 * 5);
    assertThat(convTranspose2d(2, 3, 4, stride(4)).summary(1, 2, 5, 5).multiplyAdds())
        .isEqualTo(2 * 25 * 3 * 16);
  }
}
