package dev.myelin.benchmarks;

import static dev.myelin.nn.Nn.activation;
import static dev.myelin.nn.Nn.adaptiveAvgPool2d;
import static dev.myelin.nn.Nn.batchFirst;
import static dev.myelin.nn.Nn.batchNorm2d;
import static dev.myelin.nn.Nn.causal;
import static dev.myelin.nn.Nn.conv2d;
import static dev.myelin.nn.Nn.dropout;
import static dev.myelin.nn.Nn.feedForwardSize;
import static dev.myelin.nn.Nn.flatten;
import static dev.myelin.nn.Nn.layers;
import static dev.myelin.nn.Nn.linear;
import static dev.myelin.nn.Nn.maxPool2d;
import static dev.myelin.nn.Nn.normFirst;
import static dev.myelin.nn.Nn.padding;
import static dev.myelin.nn.Nn.relu;
import static dev.myelin.nn.Nn.sequential;
import static dev.myelin.nn.Nn.transformerEncoder;
import static dev.myelin.nn.Nn.transformerEncoderLayer;

import dev.myelin.nn.Functional;
import dev.myelin.nn.LSTM;
import dev.myelin.nn.Layer;
import dev.myelin.nn.Linear;
import dev.myelin.nn.Nn;
import dev.myelin.nn.Sequential;
import dev.myelin.nn.TransformerEncoder;
import dev.myelin.tensor.Tensor;
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

  /// Two recurrent layers of so many units, and the classes from the last step.
  static Layer lstm(long size, long classes) {
    return new Layer() {
      final LSTM lstm = Nn.lstm(size, size, layers(2), batchFirst());
      final Linear head = linear(size, classes);

      @Override
      public Tensor forward(Tensor x) {
        return head.call(lstm.call(x).output().select(1, -1));
      }
    };
  }

  /// So many blocks of a decoder without memory, four heads each, and the classes from the mean
  /// over steps.
  static Layer gpt(long blocks, long size, long classes) {
    return new Layer() {
      final TransformerEncoder stack =
          transformerEncoder(
              transformerEncoderLayer(
                  size,
                  4,
                  feedForwardSize(4 * size),
                  activation(Functional::gelu),
                  normFirst(),
                  batchFirst(),
                  dropout(0)),
              blocks);
      final Linear head = linear(size, classes);

      @Override
      public Tensor forward(Tensor x) {
        return head.call(stack.call(x, causal()).mean(1));
      }
    };
  }
}
