package dev.myelin.nn;

/// What a convolution puts around its input; as an option, [#ZEROS] unless given.
public enum PaddingMode implements ConvOption {
  /// Zeros.
  ZEROS("constant"),
  /// The input mirrored at its first and last elements, which are not repeated: `c b | a b c | b
  /// a`.
  REFLECT("reflect"),
  /// The first and the last element again and again: `a a | a b c | c c`.
  REPLICATE("replicate"),
  /// The input from its other end: `b c | a b c | a b`.
  CIRCULAR("circular");

  /// What the engine calls it.
  final String engineName;

  PaddingMode(String engineName) {
    this.engineName = engineName;
  }
}
