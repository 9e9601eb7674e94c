package dev.myelin.nn;

import static dev.myelin.nn.EveryLayer.layer;
import static dev.myelin.nn.Nn.*;

import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.List;

/// The layers that mix, move or normalise elements.
final class EveryShape {
  private EveryShape() {}

  static List<EveryLayer> all() {
    return List.of(
        layer("Linear", () -> linear(5, 3), 2, 4, 5),
        layer("Linear of an open size", () -> linear(AUTO, 3, noBias()), 2, 5),
        layer("Linear with weight norm", () -> weightNorm(linear(5, 3)), 2, 5),
        layer("Linear with spectral norm", () -> spectralNorm(linear(5, 3)), 2, 5),
        layer("Identity", () -> identity(), 2, 3),
        layer("Sequential", () -> sequential(linear(3, 4), tanh(), linear(4, 2)), 2, 3),
        layer("Flatten", () -> flatten(), 2, 3, 2),
        layer("Unflatten", () -> unflatten(1, 2, 3), 2, 6, 2),
        layer("Conv1d", () -> conv1d(3, 4, 3, padding(1)), 2, 3, 7),
        layer("Conv1d reflecting", () -> conv1d(3, 4, 3, padding(2), PaddingMode.REFLECT), 2, 3, 7),
        layer("Conv2d", () -> conv2d(2, 4, 3, stride(2), groups(2)), 2, 2, 5, 4),
        layer(
            "Conv2d circular", () -> conv2d(2, 3, 3, padding(1), PaddingMode.CIRCULAR), 2, 2, 4, 3),
        layer(
            "Conv2d replicating",
            () -> conv2d(2, 3, kernel(3, 2), samePadding(), PaddingMode.REPLICATE),
            2,
            2,
            3,
            4),
        layer("Conv2d depthwise", () -> conv2d(2, 4, 3, groups(2), dilation(2)), 2, 2, 5, 5),
        layer("Conv2d channels last", () -> conv2d(3, 2, 2, channelsLast()), 2, 4, 3, 3),
        layer("Conv2d without a batch", () -> conv2d(3, 4, 2), 3, 4, 5),
        layer("Conv3d", () -> conv3d(2, 2, 2), 2, 2, 3, 2, 3),
        layer("ConvTranspose1d", () -> convTranspose1d(3, 4, 3, stride(2)), 2, 3, 5),
        layer(
            "ConvTranspose2d",
            () -> convTranspose2d(2, 4, 3, stride(2), outputPadding(1), groups(2), noBias()),
            2,
            2,
            3,
            2),
        layer("ConvTranspose3d", () -> convTranspose3d(2, 2, 2, padding(1)), 2, 2, 3, 2, 3),
        layer("Unfold", () -> unfold(2, stride(2), padding(1)), 2, 3, 4, 5),
        layer("Fold", () -> fold(size(3, 4), kernel(2)), 2, 8, 6),
        layer("PixelShuffle", () -> pixelShuffle(2), 2, 8, 3, 2),
        layer("PixelUnshuffle", () -> pixelUnshuffle(2), 2, 3, 4, 6),
        layer("ChannelShuffle", () -> channelShuffle(2), 2, 6, 3, 2),
        layer("ZeroPad1d", () -> zeroPad1d(1, 2), 2, 3, 4),
        layer("ZeroPad2d", () -> zeroPad2d(1, -1, 0, 2), 2, 3, 4, 4),
        layer("ZeroPad3d", () -> zeroPad3d(1), 2, 1, 2, 3, 2),
        layer("ConstantPad1d", () -> constantPad1d(2, 1.5), 2, 3, 4),
        layer("ConstantPad2d", () -> constantPad2d(1, -2), 2, 3, 4, 4),
        layer("ConstantPad3d", () -> constantPad3d(1, 3), 2, 1, 2, 3, 2),
        layer("ReflectionPad1d", () -> reflectionPad1d(2), 2, 3, 4),
        layer("ReflectionPad2d", () -> reflectionPad2d(1, 2, 0, 1), 2, 3, 3, 4),
        layer("ReflectionPad3d", () -> reflectionPad3d(1), 2, 1, 2, 3, 2),
        layer("ReplicationPad1d", () -> replicationPad1d(2), 2, 3, 4),
        layer("ReplicationPad2d", () -> replicationPad2d(1, 2, 0, 1), 2, 3, 3, 4),
        layer("ReplicationPad3d", () -> replicationPad3d(1), 2, 1, 2, 3, 2),
        layer("CircularPad1d", () -> circularPad1d(2), 2, 3, 4),
        layer("CircularPad2d", () -> circularPad2d(1, 2, 0, 1), 2, 3, 3, 4),
        layer("CircularPad3d", () -> circularPad3d(1), 2, 1, 2, 3, 2),
        layer("Upsample nearest", () -> upsample(scaleFactor(2)), 2, 3, 4),
        layer(
            "Upsample nearest exact",
            () -> upsample(size(5), Upsample.Mode.NEAREST_EXACT),
            2,
            3,
            3,
            4),
        layer("Upsample linear", () -> upsample(size(7), Upsample.Mode.LINEAR), 2, 3, 4),
        layer(
            "Upsample bilinear",
            () -> upsample(scaleFactor(1.5), Upsample.Mode.BILINEAR),
            2,
            3,
            3,
            4),
        layer(
            "Upsample bicubic",
            () -> upsample(size(5, 6), Upsample.Mode.BICUBIC, alignCorners()),
            2,
            2,
            3,
            4),
        layer(
            "Upsample trilinear", () -> upsample(size(4), Upsample.Mode.TRILINEAR), 1, 2, 3, 2, 3),
        layer("UpsamplingNearest2d", () -> upsamplingNearest2d(scaleFactor(2)), 2, 3, 3, 2),
        layer("UpsamplingBilinear2d", () -> upsamplingBilinear2d(size(5)), 2, 3, 3, 2),
        layer("MaxPool1d", () -> maxPool1d(2), 2, 3, 8),
        layer("MaxPool2d", () -> maxPool2d(3, stride(2), padding(1), ceilMode()), 2, 2, 5, 4),
        layer("MaxPool3d", () -> maxPool3d(2), 2, 1, 4, 2, 4),
        layer("AvgPool1d", () -> avgPool1d(2), 2, 3, 8),
        layer("AvgPool2d", () -> avgPool2d(3, padding(1), excludePadding()), 2, 2, 4, 4),
        layer("AvgPool3d", () -> avgPool3d(2, divisor(3)), 2, 1, 4, 2, 4),
        layer("AdaptiveAvgPool1d", () -> adaptiveAvgPool1d(3), 2, 3, 8),
        layer("AdaptiveAvgPool2d", () -> adaptiveAvgPool2d(3, 2), 2, 2, 5, 4),
        layer("AdaptiveAvgPool3d", () -> adaptiveAvgPool3d(2), 2, 1, 3, 4, 3),
        layer("AdaptiveMaxPool1d", () -> adaptiveMaxPool1d(3), 2, 3, 8),
        layer("AdaptiveMaxPool2d", () -> adaptiveMaxPool2d(3, 2), 2, 2, 5, 4),
        layer("AdaptiveMaxPool3d", () -> adaptiveMaxPool3d(2), 2, 1, 3, 4, 3),
        layer("LPPool1d", () -> lpPool1d(2, 2), 2, 3, 6),
        layer("LPPool2d", () -> lpPool2d(2, 2, stride(1)), 2, 2, 4, 3),
        layer("LPPool3d", () -> lpPool3d(2, 2), 1, 2, 4, 2, 4),
        layer(
            "FractionalMaxPool2d",
            () -> fractionalMaxPool2d(2, outputSize(3), randomSamples(half(2, 2, 2))),
            2,
            2,
            5,
            6),
        layer(
            "FractionalMaxPool3d",
            () -> fractionalMaxPool3d(2, outputSize(2), randomSamples(half(1, 1, 3))),
            1,
            1,
            4,
            5,
            4),
        layer("BatchNorm1d", () -> batchNorm1d(3), 4, 3, 5),
        layer("BatchNorm1d", () -> batchNorm1d(3), 4, 3).inTraining(),
        layer("BatchNorm2d", () -> batchNorm2d(3), 2, 3, 3, 2),
        layer("BatchNorm2d", () -> batchNorm2d(3), 2, 3, 2, 2).inTraining(),
        layer("BatchNorm2d without statistics", () -> batchNorm2d(3, noRunningStats()), 2, 3, 2, 2),
        layer("BatchNorm3d", () -> batchNorm3d(3, noAffine()), 2, 3, 2, 3, 2),
        layer("BatchNorm3d", () -> batchNorm3d(3, cumulativeAverage()), 2, 3, 2, 2, 2).inTraining(),
        layer("InstanceNorm1d", () -> instanceNorm1d(3), 2, 3, 5),
        layer("InstanceNorm2d", () -> instanceNorm2d(3, affine()), 2, 3, 3, 3),
        layer(
            "InstanceNorm2d with statistics", () -> instanceNorm2d(3, runningStats()), 2, 3, 3, 3),
        layer("InstanceNorm1d affine", () -> instanceNorm1d(3, affine(), runningStats()), 2, 3, 4),
        layer("InstanceNorm3d", () -> instanceNorm3d(3, affine(), noBias()), 2, 3, 2, 3, 2),
        layer("LayerNorm", () -> layerNorm(6), 4, 6),
        layer("LayerNorm of two dimensions", () -> layerNorm(Shape.of(3, 4), noBias()), 2, 3, 4),
        layer("RMSNorm", () -> rmsNorm(6), 4, 6),
        layer("GroupNorm", () -> groupNorm(2, 6), 2, 6, 5),
        layer("GroupNorm interleaved", () -> groupNorm(2, 6, interleaved()), 2, 6, 5),
        layer("LocalResponseNorm", () -> localResponseNorm(3, 0.1, 0.75, 1), 2, 4, 3, 3));
  }

  private static Tensor half(long... shape) {
    return Tensors.full(Shape.of(shape), 0.5);
  }
}
