package dev.myelin.benchmarks;

import static dev.myelin.nn.Nn.crossEntropy;
import static dev.myelin.optim.Optim.learningRate;
import static dev.myelin.tensor.Tensors.randint;
import static dev.myelin.tensor.Tensors.randn;
import static dev.myelin.tensor.Tensors.shape;
import static dev.myelin.train.Train.adamW;

import dev.myelin.nn.Layer;
import dev.myelin.tensor.Tensor;
import dev.myelin.train.Trainer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Steps of training with cross-entropy and AdamW: forward, loss, backward, update.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TrainingSteps {
  private final Task smallMlp = new Task(Models.mlp(64, 128, 128, 10), 32, 64);
  private final Task largeMlp = new Task(Models.mlp(784, 1024, 1024, 10), 128, 784);
  private final Task cnn = new Task(Models.cnn(10), 32, 3, 32, 32);
  private final Task lstm = new Task(Models.lstm(128, 10), 32, 50, 128);
  private final Task gpt = new Task(Models.gpt(4, 128, 10), 8, 128, 128);

  /// MLP 64-128-128-10, batches of 32.
  @Benchmark
  public double stepOfSmallMlp() {
    return smallMlp.step();
  }

  /// MLP 784-1024-1024-10, batches of 128.
  @Benchmark
  public double stepOfLargeMlp() {
    return largeMlp.step();
  }

  /// [Models#cnn], batches of 32 images of 3×32×32.
  @Benchmark
  public double stepOfCnn() {
    return cnn.step();
  }

  /// [Models#lstm], batches of 32 sequences of 50 steps.
  @Benchmark
  public double stepOfLstm() {
    return lstm.step();
  }

  /// [Models#gpt], batches of 8 sequences of 128 steps.
  @Benchmark
  public double stepOfGpt() {
    return gpt.step();
  }

  private static final class Task {
    private final Trainer trainer;
    private final Tensor inputs;
    private final Tensor targets;

    Task(Layer model, long... inputShape) {
      trainer = model.compile(adamW(learningRate(1e-3)), crossEntropy());
      inputs = randn(inputShape);
      targets = randint(0, 10, shape(inputShape[0]));
    }

    double step() {
      return trainer.trainStep(inputs, targets);
    }
  }
}
