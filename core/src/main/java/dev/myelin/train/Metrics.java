package dev.myelin.train;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  void add(Tensor output, Tensor target, double meanLoss, long size) {
    loss += meanLoss * size;
    samples += size;
    meters.values().forEach(meter -> meter.add(output, target));
  }

  Evaluation value() {
    var values = new LinkedHashMap<String, Double>();
    meters.forEach((name, meter) -> values.put(name, meter.value()));
    return new Evaluation(samples == 0 ? Double.NaN : loss / samples, values);
  }

  static double value(Map<String, Double> metrics, String name) {
    Double value = metrics.get(name);
    if (value == null) {
      throw Problem.in("metric")
          .rule("there must be a metric of this name")
          .value("name", name)
          .value("metrics", metrics.keySet())
          .argument();
    }
    return value;
  }
}
