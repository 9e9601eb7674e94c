package dev.myelin.data;

import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// How long a dataset's tensors live: as long as the dataset, whatever scope it was made in.
final class Lifetimes {
  private Lifetimes() {}

  /// The same elements, owned by no scope and without a graph of gradients.
  static Tensor lasting(Tensor tensor) {
    return outside(tensor::detach);
  }

  /// What a function makes, owned by no scope.
  static <T> T outside(Supplier<T> function) {
    var result = new AtomicReference<T>();
    Scope.outside(() -> result.set(function.get()));
    return result.get();
  }
}
