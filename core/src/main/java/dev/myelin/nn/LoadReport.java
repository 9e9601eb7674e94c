package dev.myelin.nn;

import java.util.List;

/// What a load left out.
///
/// @param missing names of the module that the state dict lacks
/// @param unexpected names of the state dict that the module lacks
public record LoadReport(List<String> missing, List<String> unexpected) {
  /// Copies the lists.
  public LoadReport {
    missing = List.copyOf(missing);
    unexpected = List.copyOf(unexpected);
  }

  /// Whether nothing was left out.
  public boolean isComplete() {
    return missing.isEmpty() && unexpected.isEmpty();
  }
}
