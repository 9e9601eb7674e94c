package dev.myelin.cli;

import static dev.myelin.tensor.Tensors.rand;

import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.util.function.Supplier;

/// Three measurements of a little over half a second each: enough to see that something is badly
/// wrong, not enough to compare libraries.
///
/// @param matmulGigaflops of products of two 1024 × 1024 matrices, a billion operations a second
/// @param addMicros of one addition of two vectors of 4 floats, microseconds
/// @param reluGigabytes read and written by relu of 64 MB, a billion a second
record SpeedCheck(double matmulGigaflops, double addMicros, double reluGigabytes) {
  private static final long BUDGET_NANOS = 600_000_000;

  static SpeedCheck run() {
    Tensor a = rand(1024, 1024);
    Tensor b = rand(1024, 1024);
    double matmul = seconds(1, () -> a.matmul(b));
    Tensor x = rand(4);
    Tensor y = rand(4);
    double add = seconds(1000, () -> x.add(y));
    Tensor large = rand(16 << 20).sub(0.5);
    double relu = seconds(1, large::relu);
    return new SpeedCheck(
        2.0 * 1024 * 1024 * 1024 / matmul / 1e9, add * 1e6, 2.0 * large.nbytes() / relu / 1e9);
  }

  /// The seconds of one operation: the best of as many rounds as fit into the time, as others may
  /// be using the machine.
  private static double seconds(int repeats, Supplier<Tensor> operation) {
    long end = System.nanoTime() + BUDGET_NANOS;
    long best = Long.MAX_VALUE;
    do {
      Scope scope = Scope.open();
      long start = System.nanoTime();
      for (int i = 0; i < repeats; i++) {
        Tensor _ = operation.get();
      }
      best = Math.min(best, System.nanoTime() - start);
      scope.close();
    } while (System.nanoTime() < end);
    return best / 1e9 / repeats;
  }
}
