package dev.myelin.data;

import dev.myelin.error.DataException;
import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Checks that several classes of this package share.
final class Checks {
  private Checks() {}

  /// The number of samples of tensors that must agree on it.
  static long sameCount(String where, Tensor inputs, Tensor targets) {
    if (inputs.dim() == 0 || targets.dim() == 0 || inputs.size(0) != targets.size(0)) {
      throw Problem.in(where)
          .rule("inputs and targets must have the same number of samples, their first dimension")
          .value("inputs", inputs.shape())
          .value("targets", targets.shape())
          .data();
    }
    return inputs.size(0);
  }

  static long index(String where, long index, long size) {
    if (index < 0 || index >= size) {
      throw Problem.in(where)
          .rule("index must lie in the dataset")
          .value("index", index)
          .value("size", size)
          .argument();
    }
    return index;
  }

  static long[] indices(String where, long[] indices, long size) {
    for (long index : indices) {
      index(where, index, size);
    }
    if (indices.length == 0) {
      throw Problem.in(where).rule("a batch must have at least one sample").argument();
    }
    return indices;
  }

  static long positive(String where, String name, long value) {
    if (value <= 0) {
      throw Problem.in(where).rule(name + " must be positive").value(name, value).argument();
    }
    return value;
  }

  /// The second of two options of one kind: there must have been no first.
  static <T> T once(String where, @Nullable T given, T next) {
    if (given != null) {
      throw Problem.in(where)
          .rule("an option must be given once")
          .value("first", given)
          .value("second", next)
          .argument();
    }
    return next;
  }

  static DataException empty(String where) {
    return Problem.in(where).rule("the dataset must hold at least one sample").data();
  }
}
