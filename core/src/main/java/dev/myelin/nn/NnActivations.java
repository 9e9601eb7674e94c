package dev.myelin.nn;

/// The part of [Nn] on activations and encodings.
abstract class NnActivations extends NnLosses {
  NnActivations() {}

  /// See [ReLU].
  public static ReLU relu() {
    return new ReLU();
  }

  /// See [GELU].
  public static GELU gelu(GELU.Option... options) {
    return new GELU(options);
  }
}
