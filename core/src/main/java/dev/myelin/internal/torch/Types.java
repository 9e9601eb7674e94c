package dev.myelin.internal.torch;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// Element types by their numbers in c10's `ScalarType`, which the packages above use.
final class Types {
  /// PyTorch's names of the types whose C++ names differ from them.
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Byte", "uint8"),
          Map.entry("Char", "int8"),
          Map.entry("Short", "int16"),
          Map.entry("Int", "int32"),
          Map.entry("Long", "int64"),
          Map.entry("Half", "float16"),
          Map.entry("Float", "float32"),
          Map.entry("Double", "float64"),
          Map.entry("ComplexHalf", "complex32"),
          Map.entry("ComplexFloat", "complex64"),
          Map.entry("ComplexDouble", "complex128"));

  private static final ScalarType[] BY_NUMBER = new ScalarType[64];
  private static final Map<String, String> BY_ENGINE_NAME = new HashMap<>();

  static {
    for (ScalarType type : ScalarType.values()) {
      int number = Byte.toUnsignedInt(type.value);
      if (number < BY_NUMBER.length && BY_NUMBER[number] == null) {
        BY_NUMBER[number] = type;
        BY_ENGINE_NAME.put(type.name(), name(type));
        BY_ENGINE_NAME.put(type.name().toLowerCase(Locale.ROOT), name(type));
      }
    }
    // What C++ calls them in some messages.
    BY_ENGINE_NAME.put("signed char", "int8");
    BY_ENGINE_NAME.put("unsigned char", "uint8");
    BY_ENGINE_NAME.put("long int", "int64");
    BY_ENGINE_NAME.put("int64_t", "int64");
    BY_ENGINE_NAME.put("c10::Half", "float16");
    BY_ENGINE_NAME.put("c10::BFloat16", "bfloat16");
    BY_ENGINE_NAME.put("c10::complex<float>", "complex64");
    BY_ENGINE_NAME.put("c10::complex<double>", "complex128");
  }

  private Types() {}

  static ScalarType of(int number) {
    return BY_NUMBER[number];
  }

  /// PyTorch's name of an element type, such as `float32`.
  static String name(ScalarType type) {
    String name = type.intern().name();
    return NAMES.getOrDefault(name, name.toLowerCase(Locale.ROOT));
  }

  /// PyTorch's name for what the engine calls a type in its messages, such as `Float`; the text
  /// itself where it is no type.
  static String name(String engineName) {
    return BY_ENGINE_NAME.getOrDefault(engineName, engineName);
  }
}
