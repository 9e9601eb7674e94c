package dev.myelin.nn;

/// The part of [Nn] on losses.
abstract class NnLosses extends NnOptions {
  NnLosses() {}

  /// See [CrossEntropyLoss].
  public static CrossEntropyLoss crossEntropy(CrossEntropyLoss.Option... options) {
    return new CrossEntropyLoss(options);
  }

  /// See [MSELoss].
  public static MSELoss mse(MSELoss.Option... options) {
    return new MSELoss(options);
  }
}
