package dev.myelin.benchmarks;

import static dev.myelin.benchmarks.LayerCase.normal;
import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.Bilinear;
import dev.myelin.nn.Upsample;
import java.util.ArrayList;
import java.util.List;

/// The layers that are measured, each at a small and a large size.
final class LayerCases {
  private final List<LayerCase> cases = new ArrayList<>();

  private LayerCases() {}

  static List<LayerCase> all() {
    var all = new LayerCases();
    all.linear();
    all.convolutions();
    return all.cases;
  }

  private void linear() {
    cases.add(LayerCase.of("Linear", "128, 128", linear2(128, 128), normal(32, 128)));
    cases.add(LayerCase.of("Linear", "1024, 1024", linear2(1024, 1024), normal(256, 1024)));
    Bilinear small = bilinear(16, 16, 8);
    cases.add(
        LayerCase.of(
            "Bilinear",
            "16, 16, 8",
            small,
            x -> small.call(x.get(0), x.get(1)),
            normal(32, 16),
            normal(32, 16)));
    Bilinear large = bilinear(64, 64, 64);
    cases.add(
        LayerCase.of(
            "Bilinear",
            "64, 64, 64",
            large,
            x -> large.call(x.get(0), x.get(1)),
            normal(128, 64),
            normal(128, 64)));
  }

  private void convolutions() {
    cases.add(
        LayerCase.of(
            "Conv1d", "16, 32, 3, padding=1", conv1d(16, 32, 3, padding(1)), normal(8, 16, 64)));
    cases.add(
        LayerCase.of(
            "Conv1d",
            "64, 128, 5, padding=2",
            conv1d(64, 128, 5, padding(2)),
            normal(32, 64, 512)));
    cases.add(
        LayerCase.of(
            "Conv2d",
            "16, 32, 3, padding=1",
            conv2d(16, 32, 3, padding(1)),
            normal(8, 16, 16, 16)));
    cases.add(
        LayerCase.of(
            "Conv2d",
            "64, 64, 3, padding=1",
            conv2d(64, 64, 3, padding(1)),
            normal(16, 64, 56, 56)));
    cases.add(
        LayerCase.of(
            "Conv3d", "4, 8, 3, padding=1", conv3d(4, 8, 3, padding(1)), normal(2, 4, 8, 8, 8)));
    cases.add(
        LayerCase.of(
            "Conv3d",
            "16, 32, 3, padding=1",
            conv3d(16, 32, 3, padding(1)),
            normal(4, 16, 16, 32, 32)));
    cases.add(
        LayerCase.of(
            "ConvTranspose1d",
            "32, 16, 4, stride=2, padding=1",
            convTranspose1d(32, 16, 4, stride(2), padding(1)),
            normal(8, 32, 64)));
    cases.add(
        LayerCase.of(
            "ConvTranspose1d",
            "128, 64, 4, stride=2, padding=1",
            convTranspose1d(128, 64, 4, stride(2), padding(1)),
            normal(16, 128, 256)));
    cases.add(
        LayerCase.of(
            "ConvTranspose2d",
            "32, 16, 4, stride=2, padding=1",
            convTranspose2d(32, 16, 4, stride(2), padding(1)),
            normal(8, 32, 8, 8)));
    cases.add(
        LayerCase.of(
            "ConvTranspose2d",
            "64, 32, 4, stride=2, padding=1",
            convTranspose2d(64, 32, 4, stride(2), padding(1)),
            normal(16, 64, 32, 32)));
    cases.add(
        LayerCase.of(
            "ConvTranspose3d",
            "8, 4, 4, stride=2, padding=1",
            convTranspose3d(8, 4, 4, stride(2), padding(1)),
            normal(2, 8, 4, 4, 4)));
    cases.add(
        LayerCase.of(
            "ConvTranspose3d",
            "32, 16, 4, stride=2, padding=1",
            convTranspose3d(32, 16, 4, stride(2), padding(1)),
            normal(2, 32, 8, 16, 16)));
    cases.add(LayerCase.of("ConstantPad2d", "2, 0.5", constantPad2d(2, 0.5), normal(4, 8, 16, 16)));
    cases.add(
        LayerCase.of("ConstantPad2d", "2, 0.5", constantPad2d(2, 0.5), normal(16, 64, 64, 64)));
    cases.add(LayerCase.of("ReflectionPad2d", "2", reflectionPad2d(2), normal(4, 8, 16, 16)));
    cases.add(LayerCase.of("ReflectionPad2d", "2", reflectionPad2d(2), normal(16, 64, 64, 64)));
    cases.add(LayerCase.of("ReplicationPad3d", "1", replicationPad3d(1), normal(2, 4, 8, 8, 8)));
    cases.add(
        LayerCase.of("ReplicationPad3d", "1", replicationPad3d(1), normal(4, 16, 16, 32, 32)));
    cases.add(LayerCase.of("CircularPad1d", "2", circularPad1d(2), normal(8, 16, 64)));
    cases.add(LayerCase.of("CircularPad1d", "2", circularPad1d(2), normal(32, 64, 512)));
    cases.add(LayerCase.of("Unfold", "3", unfold(3), normal(2, 4, 16, 16)));
    cases.add(LayerCase.of("Unfold", "3", unfold(3), normal(16, 32, 32, 32)));
    cases.add(LayerCase.of("Fold", "(18, 18), 3", fold(size(18), kernel(3)), normal(2, 36, 256)));
    cases.add(
        LayerCase.of("Fold", "(34, 34), 3", fold(size(34), kernel(3)), normal(16, 288, 1024)));
    cases.add(LayerCase.of("PixelShuffle", "2", pixelShuffle(2), normal(2, 16, 8, 8)));
    cases.add(LayerCase.of("PixelShuffle", "2", pixelShuffle(2), normal(16, 64, 64, 64)));
    cases.add(LayerCase.of("ChannelShuffle", "4", channelShuffle(4), normal(2, 16, 8, 8)));
    cases.add(LayerCase.of("ChannelShuffle", "4", channelShuffle(4), normal(16, 64, 64, 64)));
    cases.add(
        LayerCase.of(
            "Upsample",
            "scale_factor=2, mode='nearest'",
            upsample(scaleFactor(2), mode(Upsample.Mode.NEAREST)),
            normal(2, 4, 16, 16)));
    cases.add(
        LayerCase.of(
            "Upsample",
            "scale_factor=2, mode='nearest'",
            upsample(scaleFactor(2), mode(Upsample.Mode.NEAREST)),
            normal(8, 32, 64, 64)));
    cases.add(
        LayerCase.of(
            "Upsample",
            "scale_factor=2, mode='bilinear'",
            upsample(scaleFactor(2), mode(Upsample.Mode.BILINEAR)),
            normal(2, 4, 16, 16)));
    cases.add(
        LayerCase.of(
            "Upsample",
            "scale_factor=2, mode='bilinear'",
            upsample(scaleFactor(2), mode(Upsample.Mode.BILINEAR)),
            normal(8, 32, 64, 64)));
    cases.add(
        LayerCase.of(
            "Upsample",
            "scale_factor=2, mode='bicubic'",
            upsample(scaleFactor(2), mode(Upsample.Mode.BICUBIC)),
            normal(2, 4, 16, 16)));
    cases.add(
        LayerCase.of(
            "Upsample",
            "scale_factor=2, mode='bicubic'",
            upsample(scaleFactor(2), mode(Upsample.Mode.BICUBIC)),
            normal(8, 32, 64, 64)));
  }

  private static dev.myelin.nn.Linear linear2(long in, long out) {
    return dev.myelin.nn.Nn.linear(in, out);
  }
}
