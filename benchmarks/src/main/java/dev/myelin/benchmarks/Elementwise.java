package dev.myelin.benchmarks;

import static dev.myelin.tensor.Tensors.ones;
import static dev.myelin.tensor.Tensors.randn;

import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;

/// Operations on each element: of so few that only the call counts, and of so many that only memory
/// does.
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Elementwise {
  private static final int ADDITIONS = 1000;

  private final Tensor four = ones(4);
  private final Tensor other = ones(4);
  private final Tensor sum = ones(4);
  private final Tensor large = randn(16 << 20);

  /// Results are left to the collector.
  @Benchmark
  public Tensor addOfFourFloats() {
    return four.add(other);
  }

  /// Results are freed by a scope around a thousand additions.
  @Benchmark
  @OperationsPerInvocation(ADDITIONS)
  public void addOfFourFloatsInScope() {
    try (var _ = Scope.open()) {
      for (int i = 0; i < ADDITIONS; i++) {
        var _ = four.add(other);
      }
    }
  }

  /// No result is made.
  @Benchmark
  public Tensor addInPlaceOfFourFloats() {
    return sum.add_(other);
  }

  /// The result is left to the collector.
  @Benchmark
  public Tensor reluOf64Megabytes() {
    return large.relu();
  }

  /// The result is freed by a scope.
  @Benchmark
  public void reluOf64MegabytesInScope() {
    try (var _ = Scope.open()) {
      var _ = large.relu();
    }
  }
}
