package dev.myelin.benchmarks;

import static dev.myelin.benchmarks.LayerCase.normal;
import static dev.myelin.benchmarks.LayerCase.of;
import static dev.myelin.nn.Nn.*;

import java.util.ArrayList;
import java.util.List;

/// The layers that are measured, each at a small and a large size.
final class LayerCases {
  private final List<LayerCase> cases = new ArrayList<>();

  private LayerCases() {}

  static List<LayerCase> all() {
    var all = new LayerCases();
    all.linear();
    all.convolutions();
    return all.cases;
  }

  private void linear() {
    cases.add(of("Linear", "128, 128", linear2(128, 128), normal(32, 128)));
    cases.add(of("Linear", "1024, 1024", linear2(1024, 1024), normal(256, 1024)));
  }

  private void convolutions() {}

  private static dev.myelin.nn.Linear linear2(long in, long out) {
    return dev.myelin.nn.Nn.linear(in, out);
  }
}
