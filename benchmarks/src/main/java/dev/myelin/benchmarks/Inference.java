package dev.myelin.benchmarks;

import static dev.myelin.tensor.Tensors.randn;

import dev.myelin.autograd.Autograd;
import dev.myelin.nn.Layer;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/// One model in evaluation mode, called by several threads.
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Inference {
  private final Layer model = Models.mlp(64, 128, 128, 10).eval();
  private final Tensor inputs = randn(1, 64);

  /// MLP 64-128-128-10, one sample at a time: the time of a call as one thread sees it.
  @Benchmark
  @Threads(8)
  public void callByEightThreads() {
    Autograd.noGrad(
        () -> {
          try (var _ = Scope.open()) {
            var _ = model.call(inputs);
          }
        });
  }
}
