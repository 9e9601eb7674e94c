package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The laws of padding, folding, shuffling and changes of resolution.
final class ResolutionTest {
  @BeforeEach
  void seed() {
    Randomness.seed(2);
  }

  @Test
  void paddingModes_putWhatTheirDrawingsShow() {
    Tensor abc = Tensors.tensor(new float[] {1, 2, 3}).reshape(1, 3);
    assertThat(zeroPad1d(1).call(abc).toFloatArray()).containsExactly(0, 1, 2, 3, 0);
    assertThat(constantPad1d(1, 9).call(abc).toFloatArray()).containsExactly(9, 1, 2, 3, 9);
    assertThat(reflectionPad1d(2).call(abc).toFloatArray()).containsExactly(3, 2, 1, 2, 3, 2, 1);
    assertThat(replicationPad1d(2).call(abc).toFloatArray()).containsExactly(1, 1, 1, 2, 3, 3, 3);
    assertThat(circularPad1d(2).call(abc).toFloatArray()).containsExactly(2, 3, 1, 2, 3, 1, 2);
  }

  @Test
  void takingAway_undoesPadding() {
    Tensor x = Tensors.randn(2, 3, 4, 5);
    for (Layer pad :
        List.of(zeroPad2d(2), reflectionPad2d(2), replicationPad2d(2), circularPad2d(2))) {
      assertThat(zeroPad2d(-2).call(pad.call(x)).toFloatArray()).containsExactly(x.toFloatArray());
    }
  }

  @Test
  void padding_takesWholeNumbersWhereItOnlyMovesThem() {
    Tensor x = Tensors.tensor(new long[] {1, 2, 3}).reshape(1, 3);
    assertThat(constantPad1d(1, 7).call(x).toLongArray()).containsExactly(7, 1, 2, 3, 7);
    assertThat(circularPad1d(1).call(x).toLongArray()).containsExactly(3, 1, 2, 3, 1);
  }

  @Test
  void convolution_isAProductWithUnfoldedBlocks() {
    var conv = conv2d(3, 4, kernel(2, 3), stride(2, 1), padding(1), noBias());
    Tensor x = Tensors.randn(2, 3, 6, 5);
    Tensor columns = unfold(kernel(2, 3), stride(2, 1), padding(1)).call(x);
    assertThat(conv.weight().flatten(1).matmul(columns).toFloatArray())
        .containsExactly(conv.call(x).flatten(2).contiguous().toFloatArray(), within(1e-4f));
  }

  @Test
  void fold_sumsWhereBlocksOverlap() {
    Tensor x = Tensors.ones(1, 1, 4, 4);
    Tensor counts = fold(size(4), kernel(3)).call(unfold(3).call(x));
    assertThat(counts.get(0).get(0).get(1).toFloatArray()).containsExactly(2, 4, 4, 2);
  }

  @Test
  void shuffles_areUndoneByTheirReverse() {
    Tensor x = Tensors.randn(2, 12, 4, 6);
    for (Layer there :
        List.of(pixelShuffle(2), pixelUnshuffle(2), channelShuffle(3), flatten(1, 3))) {
      Layer back =
          switch (there) {
            case PixelShuffle _ -> pixelUnshuffle(2);
            case PixelUnshuffle _ -> pixelShuffle(2);
            case ChannelShuffle _ -> channelShuffle(4);
            default -> unflatten(1, 12, 4, AUTO);
          };
      assertThat(x.through(there, back).toFloatArray()).containsExactly(x.toFloatArray());
    }
  }

  @Test
  void identity_isTheInputItself() {
    Tensor x = Tensors.randn(2);
    assertThat(identity().call(x)).isSameAs(x);
  }

  @Test
  void nearestByWholeFactors_repeatsEachElement() {
    Tensor x = Tensors.randn(1, 2, 3, 4);
    Tensor repeated = x.repeatInterleave(2, 2).repeatInterleave(3, 3);
    for (var mode : List.of(Upsample.Mode.NEAREST, Upsample.Mode.NEAREST_EXACT)) {
      assertThat(upsample(scaleFactor(2, 3), mode(mode)).call(x).toFloatArray())
          .containsExactly(repeated.toFloatArray());
    }
    assertThat(upsamplingNearest2d(size(6, 12)).call(x).toFloatArray())
        .containsExactly(repeated.toFloatArray());
  }

  @Test
  void nearest_takesPixelsOfOneByte() {
    Tensor x = Tensors.tensor(new long[] {1, 255}).to(DType.UINT8).reshape(1, 1, 2);
    assertThat(upsample(scaleFactor(2)).call(x).to(DType.INT64).toLongArray())
        .containsExactly(1, 1, 255, 255);
  }

  /// MLX's names of the modes say nothing of the number of dimensions.
  @Test
  void linearAndCubic_areTheModesOfTheDimensions() {
    Tensor image = Tensors.randn(1, 2, 3, 4);
    Tensor volume = Tensors.randn(1, 2, 3, 4, 3);
    assertThat(upsample(scaleFactor(1.7), mode(Upsample.Mode.LINEAR)).call(image).toFloatArray())
        .containsExactly(
            upsample(scaleFactor(1.7), mode(Upsample.Mode.BILINEAR)).call(image).toFloatArray());
    assertThat(upsample(size(5), mode(Upsample.Mode.LINEAR)).call(volume).toFloatArray())
        .containsExactly(
            upsample(size(5), mode(Upsample.Mode.TRILINEAR)).call(volume).toFloatArray());
    assertThat(upsample(size(5), mode(Upsample.Mode.CUBIC)).call(image).toFloatArray())
        .containsExactly(upsample(size(5), mode(Upsample.Mode.BICUBIC)).call(image).toFloatArray());
  }

  /// Each dimension in turn, by the mode for one.
  @Test
  void cubicOfVolumes_isCubicAlongEachDimension() {
    Tensor x = Tensors.randn(1, 1, 3, 4, 5);
    var whole = upsample(scaleFactor(1.5, 2, 0.6), mode(Upsample.Mode.CUBIC));
    Tensor y = x;
    double[] factors = {1.5, 2, 0.6};
    for (int i = 0; i < 3; i++) {
      Tensor rows = y.movedim(2 + i, -1);
      Shape shape = rows.shape();
      Tensor longer =
          upsample(scaleFactor(factors[i]), mode(Upsample.Mode.CUBIC))
              .call(rows.reshape(1, -1, shape.size(-1)));
      y = longer.reshape(1, 1, shape.size(2), shape.size(3), longer.size(-1)).movedim(-1, 2 + i);
    }
    assertThat(whole.call(x).shape()).isEqualTo(Shape.of(1, 1, 4, 8, 3));
    assertThat(whole.call(x).toFloatArray()).containsExactly(y.toFloatArray(), within(1e-5f));
  }

  @Test
  void alignedCorners_keepTheOutermostElements() {
    Tensor x = Tensors.tensor(new float[] {1, 2, 4}).reshape(1, 1, 3);
    assertThat(upsample(size(5), mode(Upsample.Mode.LINEAR), alignCorners()).call(x).toFloatArray())
        .containsExactly(1, 1.5f, 2, 3, 4);
  }

  @Test
  void channelsLast_isTheSameOfMovedDimensions() {
    Tensor x = Tensors.randn(2, 3, 4, 5);
    for (var mode : List.of(Upsample.Mode.NEAREST, Upsample.Mode.LINEAR, Upsample.Mode.CUBIC)) {
      Tensor last = upsample(scaleFactor(2), mode(mode), channelsLast()).call(x.movedim(1, -1));
      assertThat(last.shape()).isEqualTo(Shape.of(2, 8, 10, 3));
      assertThat(last.movedim(-1, 1).toFloatArray())
          .containsExactly(
              upsample(scaleFactor(2), mode(mode)).call(x).toFloatArray(), within(1e-6f));
    }
  }

  @Test
  void emptyBatches_passThrough() {
    var net =
        sequential(
            conv2d(2, 4, 3, channelsLast(), paddingMode(PaddingMode.CIRCULAR), padding(1)),
            reflectionPad2d(1),
            pixelShuffle(2),
            pixelUnshuffle(2),
            channelShuffle(2),
            upsample(scaleFactor(2), mode(Upsample.Mode.BILINEAR)));
    assertThat(net.call(Tensors.zeros(0, 4, 4, 2)).shape()).isEqualTo(Shape.of(0, 4, 12, 12));
  }
}
