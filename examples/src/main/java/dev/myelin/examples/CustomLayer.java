package dev.myelin.examples;

import static dev.myelin.nn.Nn.gelu;
import static dev.myelin.nn.Nn.linear;
import static dev.myelin.nn.Nn.parameter;
import static dev.myelin.nn.Nn.sequential;
import static dev.myelin.optim.Optim.learningRate;
import static dev.myelin.tensor.Tensors.randn;
import static dev.myelin.tensor.Tensors.zeros;

import dev.myelin.nn.Layer;
import dev.myelin.nn.Sequential;
import dev.myelin.optim.Adam;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Tensor;

/// Writes layers of one's own: one with a parameter, and one around any other.
public final class CustomLayer {
  /// `y = g · x`, with a factor for each feature that starts at zero.
  private static final class Gate extends Layer {
    final Parameter factor;

    Gate(long features) {
      factor = parameter(zeros(features));
    }

    @Override
    public Tensor forward(Tensor x) {
      return x.mul(factor);
    }
  }

  /// `y = x + g · f(x)`: at first the input itself.
  private static final class Residual extends Layer {
    final Layer inner;
    final Gate gate;

    Residual(long features, Layer inner) {
      this.inner = inner;
      gate = new Gate(features);
    }

    @Override
    public Tensor forward(Tensor x) {
      return x.add(x.through(inner, gate));
    }
  }

  private CustomLayer() {}

  /// Prints the network with the layers' names, and trains it.
  public static void main(String[] args) {
    IO.println(network());
    IO.println("loss: %.4f".formatted(train(200)));
  }

  /// Learns to swap the halves of a vector and returns the last loss.
  public static double train(int steps) {
    Randomness.seed(1);
    Sequential network = network();
    var optimizer = new Adam(network.parameters(), learningRate(1e-2));
    double last = Double.NaN;
    for (int step = 0; step < steps; step++) {
      Tensor x = randn(128, 8);
      Tensor swapped = x.roll(4, 1);
      Tensor loss = network.call(x).sub(swapped).square().mean();
      optimizer.zeroGrad();
      loss.backward();
      optimizer.step();
      last = loss.item();
    }
    return last;
  }

  private static Sequential network() {
    return sequential(
        new Residual(8, sequential(linear(8, 32), gelu(), linear(32, 8))),
        new Residual(8, sequential(linear(8, 32), gelu(), linear(32, 8))));
  }
}
