package dev.myelin.nn;

import java.util.List;

/// Which parameters [Module#freeze(FreezeOption...)] and [Module#unfreeze(FreezeOption...)]
/// concern: all in the module and below, unless options say otherwise.
public sealed interface FreezeOption {
  /// Only those that a key names. In each module on the way a key is the name of a parameter or of
  /// a child, then with all that it holds; dots lead further down.
  static FreezeOption keys(String... keys) {
    return new Keys(List.of(keys));
  }

  /// Only the module's own parameters, not those of its children.
  static FreezeOption local() {
    return new Local();
  }

  /// Refuses a key that does not name something in every module concerned.
  static FreezeOption strict() {
    return new Strict();
  }

  /// See [FreezeOption#keys].
  record Keys(List<String> keys) implements FreezeOption {
    /// Copies the keys.
    public Keys {
      keys = List.copyOf(keys);
    }
  }

  /// See [FreezeOption#local].
  record Local() implements FreezeOption {}

  /// See [FreezeOption#strict].
  record Strict() implements FreezeOption {}
}
