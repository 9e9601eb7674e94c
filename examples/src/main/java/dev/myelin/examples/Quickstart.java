package dev.myelin.examples;

import static dev.myelin.data.Data.batchSize;
import static dev.myelin.data.Data.seed;
import static dev.myelin.nn.Nn.AUTO;
import static dev.myelin.nn.Nn.batchNorm2d;
import static dev.myelin.nn.Nn.conv2d;
import static dev.myelin.nn.Nn.crossEntropy;
import static dev.myelin.nn.Nn.dropout;
import static dev.myelin.nn.Nn.flatten;
import static dev.myelin.nn.Nn.linear;
import static dev.myelin.nn.Nn.maxPool2d;
import static dev.myelin.nn.Nn.padding;
import static dev.myelin.nn.Nn.relu;
import static dev.myelin.nn.Nn.sequential;
import static dev.myelin.optim.Optim.learningRate;
import static dev.myelin.train.Train.accuracy;
import static dev.myelin.train.Train.adamW;
import static dev.myelin.train.Train.epochs;
import static dev.myelin.train.Train.validation;

import dev.myelin.data.Digits;
import dev.myelin.nn.Layer;
import dev.myelin.nn.Sequential;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Tensor;
import dev.myelin.train.History;
import dev.myelin.train.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What `myelin quickstart` does, without the pictures: trains a network on handwritten digits,
/// keeps it in a file, and reads with the network from the file.
public final class Quickstart {
  /// A network that reads images of digits: two stages of convolutions, and a layer that decides.
  private static final class DigitNet extends Layer {
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
    public Tensor forward(Tensor x) { // [N, 1, 8, 8]
      return x.through(features, head); // [N, 10]
    }
  }

  private Quickstart() {}

  /// Trains for fifteen epochs and keeps the network in a new folder.
  public static void main(String[] args) throws IOException {
    Path file = Files.createTempDirectory("quickstart").resolve("model.safetensors");
    train(15, file);
    IO.println("The network is in " + file);
  }

  /// Trains for some epochs, writes the network to a file, and returns its accuracy on the test
  /// images.
  public static double train(int rounds, Path file) {
    Randomness.seed(1);
    Digits digits = Digits.load();
    var model = new DigitNet();
    IO.println(model.summary(1, 1, 8, 8));

    Trainer trainer = model.compile(adamW(learningRate(2e-3)), crossEntropy(), accuracy());
    History history =
        trainer.fit(
            digits.train(), epochs(rounds), batchSize(64), seed(1), validation(digits.test()));
    model.save(file);
    IO.println("Loss at the end: %.4f".formatted(history.last().train().loss()));

    var loaded = new DigitNet();
    loaded.load(file);
    Tensor image = digits.test().get(0).input().unsqueeze(0); // [1, 1, 8, 8]
    IO.println("The first test image is a " + loaded.eval().call(image).argmax(1).itemLong());
    return trainer.evaluate(digits.test()).metric("accuracy");
  }
}
