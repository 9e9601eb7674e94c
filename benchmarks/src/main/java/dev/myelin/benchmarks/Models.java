package dev.myelin.benchmarks;

import static dev.myelin.nn.Nn.adaptiveAvgPool2d;
import static dev.myelin.nn.Nn.batchNorm2d;
import static dev.myelin.nn.Nn.conv2d;
import static dev.myelin.nn.Nn.flatten;
import static dev.myelin.nn.Nn.linear;
import static dev.myelin.nn.Nn.maxPool2d;
import static dev.myelin.nn.Nn.padding;
import static dev.myelin.nn.Nn.relu;
import static dev.myelin.nn.Nn.sequential;

import dev.myelin.nn.Layer;
import dev.myelin.nn.Sequential;
import java.util.ArrayList;

/// The networks that are measured.
final class Models {
  private Models() {}

  /// Linear layers of these sizes with ReLU between them.
  static Sequential mlp(long... sizes) {
    var layers = new ArrayList<Layer>();
    for (int i = 1; i < sizes.length; i++) {
      if (i > 1) {
        layers.add(relu());
      }
      layers.add(linear(sizes[i - 1], sizes[i]));
    }
    return sequential(layers.toArray(Layer[]::new));
  }

  /// Three convolutions of 32, 64 and 128 channels, each normalised, and pooled to one vector.
  static Sequential cnn(long classes) {
    return sequential(
        conv2d(3, 32, 3, padding(1)),
        batchNorm2d(32),
        relu(),
        maxPool2d(2),
        conv2d(32, 64, 3, padding(1)),
        batchNorm2d(64),
        relu(),
        maxPool2d(2),
        conv2d(64, 128, 3, padding(1)),
        batchNorm2d(128),
        relu(),
        adaptiveAvgPool2d(1),
        flatten(),
        linear(128, classes));
  }
}
