package dev.myelin.tensor;

import dev.myelin.internal.torch.Reductions;

/// Operations that fold or scan dimensions. Dimensions are counted from 0, or from the last, −1.
public sealed interface Reduction permits Tensor {
  /// The sum over some dimensions, by default all.
  default Tensor sum(int... dims) {
    return new Tensor(Reductions.sum(Ops.handle(this), false, Ops.longs(dims)));
  }

  /// The sum over some dimensions, which stay with size 1 where `keepDim` is set.
  default Tensor sum(boolean keepDim, int... dims) {
    return new Tensor(Reductions.sum(Ops.handle(this), keepDim, Ops.longs(dims)));
  }

  /// The mean over some dimensions, by default all.
  default Tensor mean(int... dims) {
    return new Tensor(Reductions.mean(Ops.handle(this), false, Ops.longs(dims)));
  }

  /// The mean over some dimensions, which stay with size 1 where `keepDim` is set.
  default Tensor mean(boolean keepDim, int... dims) {
    return new Tensor(Reductions.mean(Ops.handle(this), keepDim, Ops.longs(dims)));
  }

  /// The greatest element over some dimensions, by default all.
  default Tensor amax(int... dims) {
    return new Tensor(Reductions.amax(Ops.handle(this), false, Ops.longs(dims)));
  }

  /// The greatest element over some dimensions, which stay with size 1 where `keepDim` is set.
  default Tensor amax(boolean keepDim, int... dims) {
    return new Tensor(Reductions.amax(Ops.handle(this), keepDim, Ops.longs(dims)));
  }

  /// The least element over some dimensions, by default all.
  default Tensor amin(int... dims) {
    return new Tensor(Reductions.amin(Ops.handle(this), false, Ops.longs(dims)));
  }

  /// The least element over some dimensions, which stay with size 1 where `keepDim` is set.
  default Tensor amin(boolean keepDim, int... dims) {
    return new Tensor(Reductions.amin(Ops.handle(this), keepDim, Ops.longs(dims)));
  }

  /// `log Σ eˣ`, computed without overflow, over some dimensions, by default all.
  default Tensor logsumexp(int... dims) {
    return new Tensor(Reductions.logsumexp(Ops.handle(this), false, Ops.longs(dims)));
  }

  /// `log Σ eˣ`, computed without overflow, over some dimensions, which stay with size 1 where
  /// `keepDim` is set.
  default Tensor logsumexp(boolean keepDim, int... dims) {
    return new Tensor(Reductions.logsumexp(Ops.handle(this), keepDim, Ops.longs(dims)));
  }

  /// The product of all elements.
  default Tensor prod() {
    return new Tensor(Reductions.prod(Ops.handle(this)));
  }

  /// The product over a dimension.
  default Tensor prod(int dim) {
    return new Tensor(Reductions.prod(Ops.handle(this), false, dim));
  }

  /// The unbiased variance, `Σ (x − mean)² / (n − 1)`, over some dimensions, by default all.
  default Tensor var(int... dims) {
    return var(1, dims);
  }

  /// The variance `Σ (x − mean)² / (n − correction)` over some dimensions, by default all.
  default Tensor var(double correction, int... dims) {
    return new Tensor(Reductions.var(Ops.handle(this), correction, false, Ops.longs(dims)));
  }

  /// The square root of the unbiased variance over some dimensions, by default all.
  default Tensor std(int... dims) {
    return std(1, dims);
  }

  /// The square root of the variance with a correction over some dimensions, by default all.
  default Tensor std(double correction, int... dims) {
    return new Tensor(Reductions.std(Ops.handle(this), correction, false, Ops.longs(dims)));
  }

  /// The greatest elements along a dimension, and where they are.
  default Indexed max(int dim) {
    return Ops.indexed(Reductions.max(Ops.handle(this), dim, false));
  }

  /// The greatest element.
  default Tensor max() {
    return amax();
  }

  /// The least elements along a dimension, and where they are.
  default Indexed min(int dim) {
    return Ops.indexed(Reductions.min(Ops.handle(this), dim, false));
  }

  /// The least element.
  default Tensor min() {
    return amin();
  }

  /// The lower medians along a dimension, and where they are.
  default Indexed median(int dim) {
    return Ops.indexed(Reductions.median(Ops.handle(this), dim, false));
  }

  /// The index of the greatest element, counted over all of them.
  default Tensor argmax() {
    return new Tensor(Reductions.argmax(Ops.handle(this), null, false));
  }

  /// The indices of the greatest elements along a dimension.
  default Tensor argmax(int dim) {
    return new Tensor(Reductions.argmax(Ops.handle(this), (long) dim, false));
  }

  /// The index of the least element, counted over all of them.
  default Tensor argmin() {
    return new Tensor(Reductions.argmin(Ops.handle(this), null, false));
  }

  /// The indices of the least elements along a dimension.
  default Tensor argmin(int dim) {
    return new Tensor(Reductions.argmin(Ops.handle(this), (long) dim, false));
  }

  /// Whether any element is not zero.
  default Tensor any() {
    return new Tensor(Reductions.any(Ops.handle(this)));
  }

  /// Whether any element along a dimension is not zero.
  default Tensor any(int dim) {
    return new Tensor(Reductions.any(Ops.handle(this), false, dim));
  }

  /// Whether all elements are not zero.
  default Tensor all() {
    return new Tensor(Reductions.all(Ops.handle(this)));
  }

  /// Whether all elements along a dimension are not zero.
  default Tensor all(int dim) {
    return new Tensor(Reductions.all(Ops.handle(this), false, dim));
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
    return Ops.indexed(Reductions.topk(Ops.handle(this), k, dim, true, true));
  }

  /// The sums up to each element along a dimension.
  default Tensor cumsum(int dim) {
    return new Tensor(Reductions.cumsum(Ops.handle(this), dim));
  }

  /// The products up to each element along a dimension.
  default Tensor cumprod(int dim) {
    return new Tensor(Reductions.cumprod(Ops.handle(this), dim));
  }

  /// `eˣ / Σ eˣ` along a dimension.
  default Tensor softmax(int dim) {
    return new Tensor(Reductions.softmax(Ops.handle(this), dim));
  }

  /// `log(softmax(x))` along a dimension, computed without overflow.
  default Tensor logSoftmax(int dim) {
    return new Tensor(Reductions.logSoftmax(Ops.handle(this), dim));
  }

  /// How many elements are not zero.
  default long countNonzero() {
    return new Tensor(Reductions.countNonzero(Ops.handle(this))).itemLong();
  }

  /// The value below which the share `q` of the elements lies, interpolated linearly.
  default Tensor quantile(double q) {
    return new Tensor(Reductions.quantile(Ops.handle(this), q));
  }
}
