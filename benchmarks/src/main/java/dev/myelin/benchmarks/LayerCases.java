package dev.myelin.benchmarks;

import static dev.myelin.benchmarks.LayerCase.normal;
import static dev.myelin.benchmarks.LayerCase.whole;
import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.Layer;
import dev.myelin.nn.Upsample;
import java.util.ArrayList;
import java.util.List;

/// The layers of one input that are measured, each at a small and a large size.
final class LayerCases {
  private final List<LayerCase> cases = new ArrayList<>();

  private LayerCases() {}

  static List<LayerCase> all() {
    var all = new LayerCases();
    all.linearLayers();
    all.convolutions();
    all.pooling();
    all.normalization();
    all.activations();
    all.cases.addAll(ModuleCases.all());
    return all.cases;
  }

  /// Linear layers, embeddings and dropout.
  private void linearLayers() {
    add("Linear", "128, 128", linear(128, 128), normal(32, 128));
    add("Linear", "1024, 1024", linear(1024, 1024), normal(256, 1024));
    add("Identity", "", identity(), normal(32, 128));
    add("Identity", "", identity(), normal(256, 4096));
    add("Embedding", "1000, 64", embedding(1000, 64), whole(1000, 32, 16));
    add("Embedding", "1000, 64", embedding(1000, 64), whole(1000, 64, 256));
    add("Dropout", "0.5", dropout(0.5), normal(32, 128));
    add("Dropout", "0.5", dropout(0.5), normal(256, 4096));
    add("Dropout2d", "0.5", dropout2d(0.5), normal(8, 16, 8, 8));
    add("Dropout2d", "0.5", dropout2d(0.5), normal(32, 64, 32, 32));
    add("AlphaDropout", "0.5", alphaDropout(0.5), normal(32, 128));
    add("AlphaDropout", "0.5", alphaDropout(0.5), normal(256, 4096));
    add("Flatten", "", flatten(), normal(32, 4, 8, 8));
    add("Flatten", "", flatten(), normal(256, 16, 16, 16));
    add("Unflatten", "1, (4, 32)", unflatten(1, 4, 32), normal(32, 128));
    add("Unflatten", "1, (4, 32)", unflatten(1, 4, 32), normal(4096, 128));
  }

  /// Convolutions, padding and changes of resolution.
  private void convolutions() {
    add("Conv1d", "32, 32, 3, padding=1", conv1d(32, 32, 3, padding(1)), normal(4, 32, 64));
    add("Conv1d", "32, 32, 3, padding=1", conv1d(32, 32, 3, padding(1)), normal(32, 32, 512));
    add("Conv2d", "32, 32, 3, padding=1", conv2d(32, 32, 3, padding(1)), normal(4, 32, 14, 14));
    add("Conv2d", "32, 32, 3, padding=1", conv2d(32, 32, 3, padding(1)), normal(16, 32, 56, 56));
    add("Conv3d", "8, 8, 3, padding=1", conv3d(8, 8, 3, padding(1)), normal(2, 8, 8, 8, 8));
    add("Conv3d", "8, 8, 3, padding=1", conv3d(8, 8, 3, padding(1)), normal(4, 8, 16, 32, 32));
    add(
        "ConvTranspose1d",
        "32, 32, 4, stride=2, padding=1",
        convTranspose1d(32, 32, 4, stride(2), padding(1)),
        normal(4, 32, 64));
    add(
        "ConvTranspose1d",
        "32, 32, 4, stride=2, padding=1",
        convTranspose1d(32, 32, 4, stride(2), padding(1)),
        normal(32, 32, 256));
    add(
        "ConvTranspose2d",
        "32, 32, 4, stride=2, padding=1",
        convTranspose2d(32, 32, 4, stride(2), padding(1)),
        normal(4, 32, 7, 7));
    add(
        "ConvTranspose2d",
        "32, 32, 4, stride=2, padding=1",
        convTranspose2d(32, 32, 4, stride(2), padding(1)),
        normal(16, 32, 28, 28));
    add(
        "ConvTranspose3d",
        "8, 8, 4, stride=2, padding=1",
        convTranspose3d(8, 8, 4, stride(2), padding(1)),
        normal(2, 8, 4, 4, 4));
    add(
        "ConvTranspose3d",
        "8, 8, 4, stride=2, padding=1",
        convTranspose3d(8, 8, 4, stride(2), padding(1)),
        normal(4, 8, 8, 16, 16));
    add("ConstantPad2d", "2, 1.5", constantPad2d(2, 1.5), normal(4, 8, 14, 14));
    add("ConstantPad2d", "2, 1.5", constantPad2d(2, 1.5), normal(16, 32, 56, 56));
    add("ZeroPad2d", "2", zeroPad2d(2), normal(4, 8, 14, 14));
    add("ZeroPad2d", "2", zeroPad2d(2), normal(16, 32, 56, 56));
    add("ReflectionPad2d", "2", reflectionPad2d(2), normal(4, 8, 14, 14));
    add("ReflectionPad2d", "2", reflectionPad2d(2), normal(16, 32, 56, 56));
    add("ReplicationPad2d", "2", replicationPad2d(2), normal(4, 8, 14, 14));
    add("ReplicationPad2d", "2", replicationPad2d(2), normal(16, 32, 56, 56));
    add("CircularPad2d", "2", circularPad2d(2), normal(4, 8, 14, 14));
    add("CircularPad2d", "2", circularPad2d(2), normal(16, 32, 56, 56));
    add("Unfold", "3, padding=1", unfold(3, padding(1)), normal(4, 8, 14, 14));
    add("Unfold", "3, padding=1", unfold(3, padding(1)), normal(16, 16, 56, 56));
    add(
        "Fold",
        "(14, 14), 3, padding=1",
        fold(size(14, 14), kernel(3), padding(1)),
        normal(4, 72, 196));
    add(
        "Fold",
        "(14, 14), 3, padding=1",
        fold(size(14, 14), kernel(3), padding(1)),
        normal(64, 144, 196));
    add("PixelShuffle", "2", pixelShuffle(2), normal(4, 16, 14, 14));
    add("PixelShuffle", "2", pixelShuffle(2), normal(16, 64, 56, 56));
    add("PixelUnshuffle", "2", pixelUnshuffle(2), normal(4, 16, 14, 14));
    add("PixelUnshuffle", "2", pixelUnshuffle(2), normal(16, 32, 56, 56));
    add("ChannelShuffle", "4", channelShuffle(4), normal(4, 16, 14, 14));
    add("ChannelShuffle", "4", channelShuffle(4), normal(16, 64, 56, 56));
    add(
        "Upsample",
        "scale_factor=2, mode=\"nearest\"",
        upsample(scaleFactor(2)),
        normal(4, 8, 14, 14));
    add(
        "Upsample",
        "scale_factor=2, mode=\"nearest\"",
        upsample(scaleFactor(2)),
        normal(16, 32, 28, 28));
    add(
        "Upsample",
        "scale_factor=2, mode=\"bilinear\"",
        upsample(scaleFactor(2), Upsample.Mode.BILINEAR),
        normal(4, 8, 14, 14));
    add(
        "Upsample",
        "scale_factor=2, mode=\"bilinear\"",
        upsample(scaleFactor(2), Upsample.Mode.BILINEAR),
        normal(16, 32, 28, 28));
    add(
        "Upsample",
        "scale_factor=2, mode=\"bicubic\"",
        upsample(scaleFactor(2), Upsample.Mode.BICUBIC),
        normal(4, 8, 14, 14));
    add(
        "Upsample",
        "scale_factor=2, mode=\"bicubic\"",
        upsample(scaleFactor(2), Upsample.Mode.BICUBIC),
        normal(16, 32, 28, 28));
  }

  /// Pooling.
  private void pooling() {
    add("MaxPool1d", "2", maxPool1d(2), normal(4, 16, 64));
    add("MaxPool1d", "2", maxPool1d(2), normal(32, 64, 512));
    add("MaxPool2d", "2", maxPool2d(2), normal(4, 16, 14, 14));
    add("MaxPool2d", "2", maxPool2d(2), normal(16, 64, 56, 56));
    add("MaxPool3d", "2", maxPool3d(2), normal(2, 8, 8, 8, 8));
    add("MaxPool3d", "2", maxPool3d(2), normal(4, 16, 16, 32, 32));
    add("AvgPool1d", "2", avgPool1d(2), normal(4, 16, 64));
    add("AvgPool1d", "2", avgPool1d(2), normal(32, 64, 512));
    add("AvgPool2d", "2", avgPool2d(2), normal(4, 16, 14, 14));
    add("AvgPool2d", "2", avgPool2d(2), normal(16, 64, 56, 56));
    add("AvgPool3d", "2", avgPool3d(2), normal(2, 8, 8, 8, 8));
    add("AvgPool3d", "2", avgPool3d(2), normal(4, 16, 16, 32, 32));
    add("AdaptiveAvgPool1d", "4", adaptiveAvgPool1d(4), normal(4, 16, 64));
    add("AdaptiveAvgPool1d", "4", adaptiveAvgPool1d(4), normal(32, 64, 512));
    add("AdaptiveAvgPool2d", "1", adaptiveAvgPool2d(1), normal(4, 16, 14, 14));
    add("AdaptiveAvgPool2d", "1", adaptiveAvgPool2d(1), normal(16, 64, 56, 56));
    add("AdaptiveAvgPool3d", "2", adaptiveAvgPool3d(2), normal(2, 8, 8, 8, 8));
    add("AdaptiveAvgPool3d", "2", adaptiveAvgPool3d(2), normal(4, 16, 16, 32, 32));
    add("AdaptiveMaxPool1d", "4", adaptiveMaxPool1d(4), normal(4, 16, 64));
    add("AdaptiveMaxPool1d", "4", adaptiveMaxPool1d(4), normal(32, 64, 512));
    add("AdaptiveMaxPool2d", "2", adaptiveMaxPool2d(2), normal(4, 16, 14, 14));
    add("AdaptiveMaxPool2d", "2", adaptiveMaxPool2d(2), normal(16, 64, 56, 56));
    add("AdaptiveMaxPool3d", "2", adaptiveMaxPool3d(2), normal(2, 8, 8, 8, 8));
    add("AdaptiveMaxPool3d", "2", adaptiveMaxPool3d(2), normal(4, 16, 16, 32, 32));
    add("LPPool2d", "2, 2", lpPool2d(2, 2), normal(4, 16, 14, 14));
    add("LPPool2d", "2, 2", lpPool2d(2, 2), normal(16, 64, 56, 56));
    add(
        "FractionalMaxPool2d",
        "2, output_ratio=0.5",
        fractionalMaxPool2d(2, outputRatio(0.5)),
        normal(4, 16, 14, 14));
    add(
        "FractionalMaxPool2d",
        "2, output_ratio=0.5",
        fractionalMaxPool2d(2, outputRatio(0.5)),
        normal(16, 64, 56, 56));
  }

  /// Normalisation.
  private void normalization() {
    add("BatchNorm1d", "64", batchNorm1d(64), normal(32, 64));
    add("BatchNorm1d", "64", batchNorm1d(64), normal(64, 64, 256));
    add("BatchNorm2d", "32", batchNorm2d(32), normal(4, 32, 14, 14));
    add("BatchNorm2d", "32", batchNorm2d(32), normal(16, 32, 56, 56));
    add("BatchNorm3d", "8", batchNorm3d(8), normal(2, 8, 8, 8, 8));
    add("BatchNorm3d", "8", batchNorm3d(8), normal(4, 8, 16, 32, 32));
    add("InstanceNorm1d", "64", instanceNorm1d(64), normal(8, 64, 16));
    add("InstanceNorm1d", "64", instanceNorm1d(64), normal(64, 64, 256));
    add("InstanceNorm2d", "32", instanceNorm2d(32), normal(4, 32, 14, 14));
    add("InstanceNorm2d", "32", instanceNorm2d(32), normal(16, 32, 56, 56));
    add("LayerNorm", "128", layerNorm(128), normal(32, 128));
    add("LayerNorm", "128", layerNorm(128), normal(64, 256, 128));
    add("RMSNorm", "128", rmsNorm(128), normal(32, 128));
    add("RMSNorm", "128", rmsNorm(128), normal(64, 256, 128));
    add("GroupNorm", "4, 32", groupNorm(4, 32), normal(4, 32, 14, 14));
    add("GroupNorm", "4, 32", groupNorm(4, 32), normal(16, 32, 56, 56));
    add("LocalResponseNorm", "5", localResponseNorm(5), normal(4, 16, 14, 14));
    add("LocalResponseNorm", "5", localResponseNorm(5), normal(16, 32, 28, 28));
  }

  /// Activations.
  private void activations() {
    add("ReLU", "", relu(), normal(32, 128));
    add("ReLU", "", relu(), normal(256, 4096));
    add("ReLU6", "", relu6(), normal(32, 128));
    add("ReLU6", "", relu6(), normal(256, 4096));
    add("LeakyReLU", "", leakyRelu(), normal(32, 128));
    add("LeakyReLU", "", leakyRelu(), normal(256, 4096));
    add("PReLU", "", prelu(), normal(32, 128));
    add("PReLU", "", prelu(), normal(256, 4096));
    add("RReLU", "", rrelu(), normal(32, 128));
    add("RReLU", "", rrelu(), normal(256, 4096));
    add("ELU", "", elu(), normal(32, 128));
    add("ELU", "", elu(), normal(256, 4096));
    add("SELU", "", selu(), normal(32, 128));
    add("SELU", "", selu(), normal(256, 4096));
    add("CELU", "", celu(), normal(32, 128));
    add("CELU", "", celu(), normal(256, 4096));
    add("GELU", "", gelu(), normal(32, 128));
    add("GELU", "", gelu(), normal(256, 4096));
    add("SiLU", "", silu(), normal(32, 128));
    add("SiLU", "", silu(), normal(256, 4096));
    add("Mish", "", mish(), normal(32, 128));
    add("Mish", "", mish(), normal(256, 4096));
    add("Softplus", "", softplus(), normal(32, 128));
    add("Softplus", "", softplus(), normal(256, 4096));
    add("Softsign", "", softsign(), normal(32, 128));
    add("Softsign", "", softsign(), normal(256, 4096));
    add("Softshrink", "", softshrink(), normal(32, 128));
    add("Softshrink", "", softshrink(), normal(256, 4096));
    add("Hardshrink", "", hardshrink(), normal(32, 128));
    add("Hardshrink", "", hardshrink(), normal(256, 4096));
    add("Hardsigmoid", "", hardsigmoid(), normal(32, 128));
    add("Hardsigmoid", "", hardsigmoid(), normal(256, 4096));
    add("Hardswish", "", hardswish(), normal(32, 128));
    add("Hardswish", "", hardswish(), normal(256, 4096));
    add("Hardtanh", "", hardtanh(), normal(32, 128));
    add("Hardtanh", "", hardtanh(), normal(256, 4096));
    add("Sigmoid", "", sigmoid(), normal(32, 128));
    add("Sigmoid", "", sigmoid(), normal(256, 4096));
    add("LogSigmoid", "", logSigmoid(), normal(32, 128));
    add("LogSigmoid", "", logSigmoid(), normal(256, 4096));
    add("Tanh", "", tanh(), normal(32, 128));
    add("Tanh", "", tanh(), normal(256, 4096));
    add("Tanhshrink", "", tanhshrink(), normal(32, 128));
    add("Tanhshrink", "", tanhshrink(), normal(256, 4096));
    add("Threshold", "0.1, 20", threshold(0.1, 20), normal(32, 128));
    add("Threshold", "0.1, 20", threshold(0.1, 20), normal(256, 4096));
    add("GLU", "", glu(), normal(32, 128));
    add("GLU", "", glu(), normal(256, 4096));
    add("Softmax", "-1", softmax(-1), normal(32, 128));
    add("Softmax", "-1", softmax(-1), normal(256, 4096));
    add("Softmin", "-1", softmin(-1), normal(32, 128));
    add("Softmin", "-1", softmin(-1), normal(256, 4096));
    add("LogSoftmax", "-1", logSoftmax(-1), normal(32, 128));
    add("LogSoftmax", "-1", logSoftmax(-1), normal(256, 4096));
  }

  private void add(String name, String python, Layer layer, LayerCase.Input input) {
    cases.add(LayerCase.of(name, python, layer, input));
  }
}
