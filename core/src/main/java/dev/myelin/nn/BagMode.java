package dev.myelin.nn;

/// What becomes of the rows of a bag.
public enum BagMode implements EmbeddingBagOption {
  /// Their sum.
  SUM(0),
  /// Their mean.
  MEAN(1),
  /// The greatest of each column.
  MAX(2);

  /// The engine's number.
  final long number;

  BagMode(long number) {
    this.number = number;
  }
}
