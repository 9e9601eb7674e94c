package dev.myelin.train;

import dev.myelin.error.Problem;
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
    Double value = metrics.get(name);
    if (value == null) {
      throw Problem.in("Evaluation")
          .rule("there must be a metric of this name")
          .value("name", name)
          .value("metrics", metrics.keySet())
          .argument();
    }
    return value;
  }

  /// The numbers in a line: `loss 0.0512 accuracy 0.9861`.
  @Override
  public String toString() {
    var text = new StringBuilder("loss ").append(number(loss));
    metrics.forEach(
        (name, value) -> text.append("  ").append(name).append(' ').append(number(value)));
    return text.toString();
  }

  /// Four decimals, or, where they would say little, four digits and an exponent.
  private static String number(double value) {
    double size = Math.abs(value);
    return String.format(
        Locale.ROOT, size != 0 && (size < 1e-3 || size >= 1e6) ? "%.3e" : "%.4f", value);
  }
}
