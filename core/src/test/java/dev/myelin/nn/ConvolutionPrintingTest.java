package dev.myelin.nn;

import static dev.myelin.nn.Nn.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

final class ConvolutionPrintingTest {
  static final List<Arguments> TEXTS =
      List.of(
          Arguments.of(identity(), "Identity()"),
          Arguments.of(bilinear(2, 3, 4), "Bilinear(2 × 3 → 4)"),
          Arguments.of(bilinear(2, 3, 4, noBias()), "Bilinear(2 × 3 → 4, noBias)"),
          Arguments.of(conv1d(1, 2, 3, stride(1)), "Conv1d(1 → 2, kernel=3)"),
          Arguments.of(
              conv2d(1, 2, 3, padding(1), paddingMode(PaddingMode.REFLECT), channelsLast()),
              "Conv2d(1 → 2, kernel=3, padding=1, paddingMode=REFLECT, channelsLast)"),
          Arguments.of(
              conv3d(AUTO, 2, kernel(1, 2, 3), samePadding(), groups(2)),
              "Conv3d(AUTO → 2, kernel=[1, 2, 3], samePadding, groups=2)"),
          Arguments.of(
              convTranspose1d(4, 2, 3, stride(2), outputPadding(1), groups(2)),
              "ConvTranspose1d(4 → 2, kernel=3, stride=2, outputPadding=1, groups=2)"),
          Arguments.of(
              convTranspose2d(AUTO, 2, 3, dilation(2, 1), noBias(), channelsLast()),
              "ConvTranspose2d(AUTO → 2, kernel=3, dilation=[2, 1], noBias, channelsLast)"),
          Arguments.of(convTranspose3d(1, 2, 3), "ConvTranspose3d(1 → 2, kernel=3)"),
          Arguments.of(constantPad1d(1, 2.5), "ConstantPad1d(1, value=2.5)"),
          Arguments.of(constantPad2d(padding(1, 2, 3, 4), 0), "ConstantPad2d([1, 2, 3, 4])"),
          Arguments.of(constantPad3d(-1, 1), "ConstantPad3d(-1, value=1.0)"),
          Arguments.of(zeroPad2d(2), "ZeroPad2d(2)"),
          Arguments.of(reflectionPad1d(1, 2), "ReflectionPad1d([1, 2])"),
          Arguments.of(replicationPad3d(1), "ReplicationPad3d(1)"),
          Arguments.of(circularPad2d(0, 1, 0, 1), "CircularPad2d([0, 1, 0, 1])"),
          Arguments.of(unfold(2), "Unfold(kernel=2)"),
          Arguments.of(
              fold(size(4, 5), kernel(2, 3), stride(2), padding(1)),
              "Fold(size=[4, 5], kernel=[2, 3], stride=2, padding=1)"),
          Arguments.of(pixelShuffle(2), "PixelShuffle(2)"),
          Arguments.of(pixelUnshuffle(3), "PixelUnshuffle(3)"),
          Arguments.of(channelShuffle(4), "ChannelShuffle(groups=4)"),
          Arguments.of(unflatten(1, 2, AUTO), "Unflatten(dim=1, sizes=[2, -1])"),
          Arguments.of(upsample(size(4)), "Upsample(size=4)"),
          Arguments.of(
              upsample(
                  scaleFactor(1.5, 2),
                  mode(Upsample.Mode.BILINEAR),
                  alignCorners(),
                  recomputeScaleFactor(),
                  channelsLast()),
              "Upsample(scaleFactor=[1.5, 2.0], mode=BILINEAR, alignCorners,"
                  + " recomputeScaleFactor, channelsLast)"),
          Arguments.of(upsamplingNearest2d(size(4, 5)), "UpsamplingNearest2d(size=[4, 5])"),
          Arguments.of(
              upsamplingBilinear2d(scaleFactor(2)), "UpsamplingBilinear2d(scaleFactor=2.0)"));

  @ParameterizedTest
  @FieldSource("TEXTS")
  void moduleTellsItsOptions(Module module, String text) {
    assertThat(module).hasToString(text);
  }
}
