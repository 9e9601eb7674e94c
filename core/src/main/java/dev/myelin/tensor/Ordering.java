package dev.myelin.tensor;

import dev.myelin.error.Problem;
import dev.myelin.internal.torch.Reductions;

/// Operations that put elements in order, or count equal ones. Dimensions are counted from 0, or
/// from the last, −1.
public sealed interface Ordering permits Tensor {
  /// The lower medians along a dimension, and where they are.
  default Indexed median(int dim) {
    return Ops.indexed(Reductions.median(Ops.handle(this), dim, false));
  }

  /// The lower median of all elements.
  default Tensor median() {
    return new Tensor(Reductions.median(Ops.handle(this)));
  }

  /// The elements in ascending order along a dimension, and where they came from. Equal elements
  /// keep their order.
  default Indexed sort(int dim) {
    return Ops.indexed(Reductions.sort(Ops.handle(this), dim, false, true));
  }

  /// The elements in ascending or descending order along a dimension, and where they came from.
  default Indexed sort(int dim, boolean descending) {
    return Ops.indexed(Reductions.sort(Ops.handle(this), dim, descending, true));
  }

  /// The indices that sort a dimension in ascending order.
  default Tensor argsort(int dim) {
    return sort(dim).indices();
  }

  /// The `k` greatest elements of the last dimension, greatest first, and where they are.
  default Indexed topk(long k) {
    return topk(k, -1);
  }

  /// The `k` greatest elements along a dimension, greatest first, and where they are.
  default Indexed topk(long k, int dim) {
    return topk(k, dim, true);
  }

  /// The `k` greatest elements along a dimension, or the least ones, best first, and where they
  /// are.
  ///
  /// @throws dev.myelin.error.ArgumentException if the dimension has fewer than `k` elements
  default Indexed topk(long k, int dim, boolean largest) {
    Tensor x = (Tensor) this;
    long size = x.dim() == 0 ? 1 : x.size(Dimensions.check("topk", x, dim));
    if (k < 0 || k > size) {
      throw Problem.in("topk")
          .rule("k must lie in [0, " + size + "]")
          .value("k", k)
          .value("dimension", dim)
          .value("input", x.shape())
          .argument();
    }
    return Ops.indexed(Reductions.topk(x.handle(), k, dim, largest, true));
  }

  /// The `k`-th least elements along a dimension, from 1, and where they are.
  default Indexed kthvalue(long k, int dim) {
    return Ops.indexed(Reductions.kthvalue(Ops.handle(this), k, dim));
  }

  /// The different elements, in ascending order.
  default Tensor unique() {
    return new Tensor(Reductions.unique(Ops.handle(this)));
  }

  /// How often each of the whole numbers `0, 1, …, max` is in a vector of them, of type `INT64`.
  default Tensor bincount() {
    return bincount(0);
  }

  /// How often each of the whole numbers `0, 1, …` is in a vector of them, up to the greatest and
  /// at least for the first `minLength`.
  default Tensor bincount(long minLength) {
    return new Tensor(Reductions.bincount(Ops.handle(this), minLength));
  }

  /// The counts of elements in equal bins from `min` to `max`; what lies outside is left out.
  default Tensor histc(long bins, double min, double max) {
    return new Tensor(Reductions.histc(Ops.handle(this), bins, min, max));
  }

  /// The places where values would have to be put into this ascending sequence to keep it so: the
  /// first of equal ones, or with `right` the one after the last.
  default Tensor searchSorted(Tensor values, boolean right) {
    return new Tensor(Reductions.searchSorted(Ops.handle(this), Ops.handle(values), right));
  }
}
