package dev.myelin.train;

import dev.myelin.nn.Layer;
import dev.myelin.nn.Module;
import java.util.List;

/// The modes of a model and of each of its parts, to be set again as they were.
record Modes(List<Mode> modes) {
  /// One module's.
  record Mode(Module module, boolean training) {}

  static Modes of(Layer model) {
    return new Modes(model.modules().stream().map(m -> new Mode(m, m.isTraining())).toList());
  }

  void restore() {
    // Each module comes before its children, whose modes it sets too.
    for (Mode mode : modes) {
      if (mode.module.isTraining() != mode.training) {
        mode.module.train(mode.training);
      }
    }
  }
}
