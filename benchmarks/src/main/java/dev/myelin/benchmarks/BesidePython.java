package dev.myelin.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/// Lets a [PythonPeer] do a round of the same work before each iteration, and adds its time to the
/// iteration's results. To JMH it is a profiler.
public final class BesidePython implements InternalProfiler {
  /// The name of the added result.
  static final String RESULT = "python";

  private final String python;
  private @Nullable PythonPeer peer;
  private double nanoseconds;

  /// Made by JMH.
  ///
  /// @param python the Python to start
  public BesidePython(String python) {
    this.python = python;
  }

  @Override
  public String getDescription() {
    return "The same work in Python PyTorch, in turns.";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    PythonPeer present = peer;
    if (present == null) {
      present = new PythonPeer(python);
      Runtime.getRuntime().addShutdownHook(new Thread(present::close));
      peer = present;
    }
    String[] names = benchmark.getBenchmark().split("\\.", -1);
    nanoseconds =
        present.round(
            names[names.length - 2] + "." + names[names.length - 1],
            iteration.getTime().convertTo(TimeUnit.MILLISECONDS) / 1e3);
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    return List.of(new ScalarResult(RESULT, nanoseconds, "ns/op", AggregationPolicy.AVG));
  }
}
