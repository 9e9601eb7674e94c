package dev.myelin.examples;

import static dev.myelin.data.Data.batchSize;
import static dev.myelin.data.Data.seed;
import static dev.myelin.data.Data.shuffle;
import static dev.myelin.nn.Nn.conv2d;
import static dev.myelin.nn.Nn.crossEntropy;
import static dev.myelin.nn.Nn.dropout;
import static dev.myelin.nn.Nn.flatten;
import static dev.myelin.nn.Nn.linear;
import static dev.myelin.nn.Nn.maxPool2d;
import static dev.myelin.nn.Nn.padding;
import static dev.myelin.nn.Nn.relu;
import static dev.myelin.optim.Optim.learningRate;

import dev.myelin.autograd.Autograd;
import dev.myelin.data.Batch;
import dev.myelin.data.DataLoader;
import dev.myelin.data.Dataset;
import dev.myelin.data.Digits;
import dev.myelin.nn.Conv2d;
import dev.myelin.nn.CrossEntropyLoss;
import dev.myelin.nn.Dropout;
import dev.myelin.nn.Flatten;
import dev.myelin.nn.Layer;
import dev.myelin.nn.Linear;
import dev.myelin.nn.MaxPool2d;
import dev.myelin.nn.ReLU;
import dev.myelin.optim.AdamW;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Tensor;

/// Trains a classifier of handwritten digits with a loop written by hand. Nothing is closed and no
/// scope is opened: what a step no longer needs is freed by itself.
public final class HandWrittenLoop {
  /// A network: its fields are its layers, its forward says how they compute.
  private static final class Classifier extends Layer {
    final Conv2d conv1 = conv2d(1, 16, 3, padding(1));
    final ReLU relu1 = relu();
    final Conv2d conv2 = conv2d(16, 32, 3, padding(1));
    final ReLU relu2 = relu();
    final MaxPool2d pool = maxPool2d(2);
    final Flatten flatten = flatten();
    final Dropout dropout = dropout(0.25);
    final Linear head = linear(32 * 4 * 4, 10);

    @Override
    public Tensor forward(Tensor x) { // [N, 1, 8, 8]
      return x.through(conv1, relu1, conv2, relu2, pool, flatten, dropout, head); // [N, 10]
    }
  }

  private HandWrittenLoop() {}

  /// Trains for ten epochs.
  public static void main(String[] args) {
    IO.println("test accuracy: %.1f %%".formatted(100 * train(10)));
  }

  /// Trains for some epochs and returns the share of test images that are read right.
  public static double train(int epochs) {
    Randomness.seed(1);
    Digits digits = Digits.load();
    var loader = new DataLoader(digits.train(), batchSize(32), shuffle(), seed(1));
    var model = new Classifier();
    var optimizer = new AdamW(model.parameters(), learningRate(2e-3));
    CrossEntropyLoss loss = crossEntropy();

    for (int epoch = 1; epoch <= epochs; epoch++) {
      double sum = 0;
      long samples = 0;
      for (Batch batch : loader) {
        Tensor error = loss.call(model.call(batch.inputs()), batch.targets());
        optimizer.zeroGrad();
        error.backward();
        optimizer.step();
        sum += error.item() * batch.size();
        samples += batch.size();
      }
      IO.println("epoch %2d  loss %.4f".formatted(epoch, sum / samples));
    }
    return accuracy(model, digits.test());
  }

  private static double accuracy(Layer model, Dataset test) {
    model.eval();
    long right = 0;
    for (Batch batch : new DataLoader(test, batchSize(256))) {
      Tensor classes = Autograd.noGrad(() -> model.call(batch.inputs()).argmax(1));
      right += classes.eq(batch.targets()).countNonzero();
    }
    return (double) right / test.size();
  }
}
