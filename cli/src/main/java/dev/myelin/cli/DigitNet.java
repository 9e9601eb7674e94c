package dev.myelin.cli;

import static dev.myelin.nn.Nn.AUTO;
import static dev.myelin.nn.Nn.batchNorm2d;
import static dev.myelin.nn.Nn.conv2d;
import static dev.myelin.nn.Nn.dropout;
import static dev.myelin.nn.Nn.flatten;
import static dev.myelin.nn.Nn.linear;
import static dev.myelin.nn.Nn.maxPool2d;
import static dev.myelin.nn.Nn.padding;
import static dev.myelin.nn.Nn.relu;
import static dev.myelin.nn.Nn.sequential;

import dev.myelin.nn.Layer;
import dev.myelin.nn.Sequential;
import dev.myelin.tensor.Tensor;

/// A small convolutional network that reads digits, of any size of image.
///
/// | tensor | shape |
/// |--------|-------|
/// | input  | `[N, 1, H, W]` |
/// | output | `[N, 10]`, the logits |
final class DigitNet extends Layer {
  final Sequential features =
      sequential(
          conv2d(1, 32, 3, padding(1)),
          batchNorm2d(32),
          relu(),
          conv2d(32, 64, 3, padding(1)),
          batchNorm2d(64),
          relu(),
          maxPool2d(2),
          conv2d(64, 64, 3, padding(1)),
          batchNorm2d(64),
          relu());
  final Sequential head = sequential(flatten(), dropout(0.3), linear(AUTO, 10));

  @Override
  public Tensor forward(Tensor x) {
    return x.through(features, head);
  }
}
