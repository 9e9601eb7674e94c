package dev.myelin.tensor;

import org.jspecify.annotations.Nullable;

/// One place of an index, as in `x.get(at(0), range(1, 5), all(), of(rows))`.
public sealed interface Index {
  /// One index of a dimension, which it removes; negative ones count from the end.
  ///
  /// @param index the index
  record At(long index) implements Index {}

  /// The indices from `start` below `end` by `step`; negative ones count from the end, null is
  /// open.
  ///
  /// @param start the first index, or null for 0
  /// @param end the index after the last, or null for the size
  /// @param step the distance, positive
  record Range(@Nullable Long start, @Nullable Long end, long step) implements Index {}

  /// The indices, or the mask, that a tensor of whole numbers or of booleans holds.
  ///
  /// @param indices the indices or the mask
  record Of(Tensor indices) implements Index {}

  /// A new dimension of size 1.
  record New() implements Index {}

  /// As many whole dimensions as are left.
  record Ellipsis() implements Index {}

  /// One index of a dimension, which it removes.
  static Index at(long index) {
    return new At(index);
  }

  /// A whole dimension.
  static Index all() {
    return new Range(null, null, 1);
  }

  /// The indices from `start` below `end`.
  static Index range(long start, long end) {
    return new Range(start, end, 1);
  }

  /// The indices from `start` below `end` by `step`.
  static Index range(long start, long end, long step) {
    return new Range(start, end, step);
  }

  /// The indices from `start` on.
  static Index from(long start) {
    return new Range(start, null, 1);
  }

  /// The indices below `end`.
  static Index until(long end) {
    return new Range(null, end, 1);
  }

  /// The indices, or the mask, that a tensor holds.
  static Index of(Tensor indices) {
    return new Of(indices);
  }

  /// A new dimension of size 1.
  static Index newDimension() {
    return new New();
  }

  /// As many whole dimensions as are left.
  static Index ellipsis() {
    return new Ellipsis();
  }
}
