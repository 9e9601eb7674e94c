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
    return prod(false, dim);
  }

  /// The product over a dimension, which stays with size 1 where `keepDim` is set.
  default Tensor prod(boolean keepDim, int dim) {
    return new Tensor(Reductions.prod(Ops.handle(this), keepDim, dim));
  }

  /// The sum of what is not NaN over some dimensions, by default all.
  default Tensor nansum(int... dims) {
    return new Tensor(Reductions.nansum(Ops.handle(this), false, Ops.longs(dims)));
  }

  /// The mean of what is not NaN over some dimensions, by default all.
  default Tensor nanmean(int... dims) {
    return new Tensor(Reductions.nanmean(Ops.handle(this), false, Ops.longs(dims)));
  }

  /// The unbiased variance, `Σ (x − mean)² / (n − 1)`, over some dimensions, by default all.
  default Tensor var(int... dims) {
    return var(1, dims);
  }

  /// The variance `Σ (x − mean)² / (n − correction)` over some dimensions, by default all.
  default Tensor var(double correction, int... dims) {
    return var(correction, false, dims);
  }

  /// The variance with a correction over some dimensions, which stay with size 1 where `keepDim` is
  /// set.
  default Tensor var(double correction, boolean keepDim, int... dims) {
    return new Tensor(Reductions.var(Ops.handle(this), correction, keepDim, Ops.longs(dims)));
  }

  /// The square root of the unbiased variance over some dimensions, by default all.
  default Tensor std(int... dims) {
    return std(1, dims);
  }

  /// The square root of the variance with a correction over some dimensions, by default all.
  default Tensor std(double correction, int... dims) {
    return std(correction, false, dims);
  }

  /// The standard deviation with a correction over some dimensions, which stay with size 1 where
  /// `keepDim` is set.
  default Tensor std(double correction, boolean keepDim, int... dims) {
    return new Tensor(Reductions.std(Ops.handle(this), correction, keepDim, Ops.longs(dims)));
  }

  /// The greatest elements along a dimension, and where they are.
  default Indexed max(int dim) {
    return max(false, dim);
  }

  /// The greatest elements along a dimension, which stays with size 1 where `keepDim` is set, and
  /// where they are.
  default Indexed max(boolean keepDim, int dim) {
    return Ops.indexed(Reductions.max(Ops.handle(this), dim, keepDim));
  }

  /// The greatest element.
  default Tensor max() {
    return amax();
  }

  /// The least elements along a dimension, and where they are.
  default Indexed min(int dim) {
    return min(false, dim);
  }

  /// The least elements along a dimension, which stays with size 1 where `keepDim` is set, and
  /// where they are.
  default Indexed min(boolean keepDim, int dim) {
    return Ops.indexed(Reductions.min(Ops.handle(this), dim, keepDim));
  }

  /// The least element.
  default Tensor min() {
    return amin();
  }

  /// The index of the greatest element, counted over all of them.
  default Tensor argmax() {
    return new Tensor(Reductions.argmax(Ops.handle(this), null, false));
  }

  /// The indices of the greatest elements along a dimension.
  default Tensor argmax(int dim) {
    return argmax(false, dim);
  }

  /// The indices of the greatest elements along a dimension, which stays with size 1 where
  /// `keepDim` is set.
  default Tensor argmax(boolean keepDim, int dim) {
    return new Tensor(Reductions.argmax(Ops.handle(this), (long) dim, keepDim));
  }

  /// The index of the least element, counted over all of them.
  default Tensor argmin() {
    return new Tensor(Reductions.argmin(Ops.handle(this), null, false));
  }

  /// The indices of the least elements along a dimension.
  default Tensor argmin(int dim) {
    return argmin(false, dim);
  }

  /// The indices of the least elements along a dimension, which stays with size 1 where `keepDim`
  /// is set.
  default Tensor argmin(boolean keepDim, int dim) {
    return new Tensor(Reductions.argmin(Ops.handle(this), (long) dim, keepDim));
  }

  /// Whether any element is not zero.
  default Tensor any() {
    return new Tensor(Reductions.any(Ops.handle(this)));
  }

  /// Whether any element along a dimension is not zero.
  default Tensor any(int dim) {
    return any(false, dim);
  }

  /// Whether any element along a dimension, which stays with size 1 where `keepDim` is set, is not
  /// zero.
  default Tensor any(boolean keepDim, int dim) {
    return new Tensor(Reductions.any(Ops.handle(this), keepDim, dim));
  }

  /// Whether all elements are not zero.
  default Tensor all() {
    return new Tensor(Reductions.all(Ops.handle(this)));
  }

  /// Whether all elements along a dimension are not zero.
  default Tensor all(int dim) {
    return all(false, dim);
  }

  /// Whether all elements along a dimension, which stays with size 1 where `keepDim` is set, are
  /// not zero.
  default Tensor all(boolean keepDim, int dim) {
    return new Tensor(Reductions.all(Ops.handle(this), keepDim, dim));
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
    return new Tensor(Reductions.quantile(Ops.handle(this), q, null));
  }

  /// The values below which the share `q` of the elements along a dimension lies, interpolated
  /// linearly.
  default Tensor quantile(double q, int dim) {
    return new Tensor(Reductions.quantile(Ops.handle(this), q, (long) dim));
  }

  /// The differences of neighbours along a dimension.
  default Tensor diff(int dim) {
    return new Tensor(Reductions.diff(Ops.handle(this), dim));
  }
}
