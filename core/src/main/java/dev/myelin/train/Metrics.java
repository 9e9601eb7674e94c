package dev.myelin.train;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The running loss and metrics over some batches.
final class Metrics {
  private final Map<String, Metric.Meter> meters = new LinkedHashMap<>();
  private double loss;
  private long samples;

  Metrics(List<Metric> metrics) {
    for (Metric metric : metrics) {
      meters.put(metric.name(), metric.start());
    }
  }

  /// Refuses names that a history could not tell apart or write down.
  static void checkNames(List<Metric> metrics) {
    Set<String> seen = new LinkedHashSet<>(Set.of("loss"));
    for (Metric metric : metrics) {
      String name = metric.name();
      if (name.isBlank() || name.matches("(?s).*[,\"\\p{Cntrl}].*")) {
        throw Problem.in("compile")
            .rule("a metric must have a name without commas, quotes and line ends")
            .value("name", '"' + name.replaceAll("\\p{Cntrl}", "?") + '"')
            .argument();
      }
      if (!seen.add(name)) {
        throw Problem.in("compile")
            .rule("metrics must differ in their names, and loss is the loss")
            .value("name", name)
            .argument();
      }
    }
  }

  void add(Tensor output, Tensor target, double meanLoss, long size) {
    loss += meanLoss * size;
    samples += size;
    for (Metric.Meter meter : meters.values()) {
      meter.add(output, target);
    }
  }

  Evaluation value() {
    var values = new LinkedHashMap<String, Double>();
    meters.forEach((name, meter) -> values.put(name, meter.value()));
    return new Evaluation(samples == 0 ? Double.NaN : loss / samples, values);
  }
}
