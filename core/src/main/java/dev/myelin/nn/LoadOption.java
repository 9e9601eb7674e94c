package dev.myelin.nn;

/// How strictly a state dict must match a module.
public sealed interface LoadOption {
  /// Accepts missing and unexpected names, and reports them; shapes must still match.
  static LoadOption partial() {
    return new Partial();
  }

  /// See [LoadOption#partial].
  record Partial() implements LoadOption {}
}
