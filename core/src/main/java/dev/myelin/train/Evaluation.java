package dev.myelin.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A loss, the mean over all samples, and the metrics by name.
///
/// @param loss the mean loss
/// @param metrics the metrics, in the order they were given
public record Evaluation(double loss, Map<String, Double> metrics) {
  /// Copies the metrics.
  public Evaluation {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /// The value of a metric.
  ///
  /// @throws dev.myelin.error.ArgumentException if there is none of this name
  public double metric(String name) {
    return Metrics.value(metrics, name);
  }

  /// The numbers in a line: `loss 0.0512 accuracy 0.9861`.
  @Override
  public String toString() {
    var text = new StringBuilder(String.format(Locale.ROOT, "loss %.4f", loss));
    metrics.forEach(
        (name, value) -> text.append(String.format(Locale.ROOT, "  %s %.4f", name, value)));
    return text.toString();
  }
}
