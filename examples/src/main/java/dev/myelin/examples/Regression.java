package dev.myelin.examples;

import static dev.myelin.nn.Nn.gelu;
import static dev.myelin.nn.Nn.linear;
import static dev.myelin.nn.Nn.mse;
import static dev.myelin.nn.Nn.sequential;
import static dev.myelin.optim.Optim.learningRate;
import static dev.myelin.tensor.Tensors.linspace;
import static dev.myelin.tensor.Tensors.randn;

import dev.myelin.autograd.Autograd;
import dev.myelin.nn.MSELoss;
import dev.myelin.nn.Sequential;
import dev.myelin.optim.AdamW;
import dev.myelin.tensor.Randomness;
import dev.myelin.tensor.Tensor;

/// Puts a smooth curve through noisy points of a sine.
public final class Regression {
  private Regression() {}

  /// Trains, and shows how close the curve is to the sine that it never saw without noise.
  public static void main(String[] args) {
    IO.println("mean squared error: %.4f".formatted(train(1000)));
  }

  /// Trains for some steps and returns the mean squared error against the sine itself.
  public static double train(int steps) {
    Randomness.seed(1);
    Tensor x = linspace(-3, 3, 256).unsqueeze(1); // [256, 1]
    Tensor y = x.sin();
    Tensor noisy = y.add(randn(256, 1).mul(0.1));

    Sequential model = sequential(linear(1, 32), gelu(), linear(32, 32), gelu(), linear(32, 1));
    var optimizer = new AdamW(model.parameters(), learningRate(3e-3));
    MSELoss loss = mse();

    for (int step = 1; step <= steps; step++) {
      Tensor error = loss.call(model.call(x), noisy);
      optimizer.zeroGrad();
      error.backward();
      optimizer.step();
      if (step % 250 == 0) {
        IO.println("step %4d  loss %.4f".formatted(step, error.item()));
      }
    }
    return Autograd.noGrad(() -> loss.call(model.call(x), y).item());
  }
}
