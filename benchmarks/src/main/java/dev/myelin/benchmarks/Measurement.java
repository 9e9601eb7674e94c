package dev.myelin.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/// What the rounds of one line took, in nanoseconds an operation. Where Python was measured too,
/// its rounds go one by one with Myelin's.
record Measurement(Line line, List<Double> myelin, List<Double> python) {
  static Measurement of(Line line, RunResult result) {
    var myelin = new ArrayList<Double>();
    var python = new ArrayList<Double>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        myelin.add(iteration.getPrimaryResult().getScore());
        Result<?> peer = iteration.getSecondaryResults().get(BesidePython.RESULT);
        if (peer != null) {
          python.add(peer.getScore());
        }
      }
    }
    return new Measurement(line, List.copyOf(myelin), List.copyOf(python));
  }

  double myelinMedian() {
    return median(myelin);
  }

  @Nullable Double pythonMedian() {
    return python.isEmpty() ? null : median(python);
  }

  /// How many times faster than Python: the median over the pairs of rounds, or null.
  @Nullable Double speedup() {
    if (python.isEmpty()) {
      return null;
    }
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < python.size(); i++) {
      ratios.add(python.get(i) / myelin.get(i));
    }
    return median(ratios);
  }

  /// Whether the target is reached, or null where there is none or Python was not measured.
  @Nullable Boolean met() {
    Double speedup = speedup();
    return (speedup == null || line.target() == null) ? null : speedup >= line.target();
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElse(Double.NaN);
  }
}
