package dev.myelin.benchmarks;

import static dev.myelin.tensor.Tensors.randn;

import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;

/// Products of matrices.
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Products {
  private final Tensor left = randn(1024, 1024);
  private final Tensor right = randn(1024, 1024);

  /// 2 · 1024³ floating-point operations.
  @Benchmark
  public void matmulOf1024() {
    try (var _ = Scope.open()) {
      var _ = left.matmul(right);
    }
  }
}
