package dev.myelin.nn;

import java.util.List;

/// What [Layer#compile] makes a trainer with: an optimizer that is still without parameters. The
/// optimizers of `dev.myelin.train.Train` are recipes for its `Trainer`; a library of one's own can
/// bring another.
///
/// @param <T> the trainer
/// @param <M> the metrics it understands
@FunctionalInterface
public interface Recipe<T, M> {
  /// Makes the trainer of a model.
  T compile(Layer model, Loss loss, List<M> metrics);
}
