package dev.myelin.internal.torch;

import java.util.Locale;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// Element types by their numbers in c10's `ScalarType`, which the packages above use.
final class Types {
  private static final ScalarType[] BY_NUMBER = new ScalarType[64];

  static {
    for (ScalarType type : ScalarType.values()) {
      int number = Byte.toUnsignedInt(type.value);
      if (number < BY_NUMBER.length && BY_NUMBER[number] == null) {
        BY_NUMBER[number] = type;
      }
    }
  }

  private Types() {}

  static ScalarType of(int number) {
    return BY_NUMBER[number];
  }

  /// The engine's name of an element type, in lower case.
  static String name(ScalarType type) {
    return type.intern().name().toLowerCase(Locale.ROOT);
  }
}
