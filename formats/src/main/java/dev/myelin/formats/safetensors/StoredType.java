package dev.myelin.formats.safetensors;

import dev.myelin.tensor.DType;
import org.jspecify.annotations.Nullable;

/// The type of a stored tensor's elements: every one the format knows, in the order by which a
/// file's tensors are sorted, last to first.
public enum StoredType {
  BOOL(8, DType.BOOL),
  F4(4, null),
  F6_E2M3(6, null),
  F6_E3M2(6, null),
  U8(8, DType.UINT8),
  I8(8, DType.INT8),
  F8_E5M2(8, DType.FLOAT8_E5M2),
  F8_E4M3(8, DType.FLOAT8_E4M3FN),
  F8_E8M0(8, DType.FLOAT8_E8M0FNU),
  F8_E4M3FNUZ(8, DType.FLOAT8_E4M3FNUZ),
  F8_E5M2FNUZ(8, DType.FLOAT8_E5M2FNUZ),
  I16(16, DType.INT16),
  U16(16, DType.UINT16),
  F16(16, DType.FLOAT16),
  BF16(16, DType.BFLOAT16),
  I32(32, DType.INT32),
  U32(32, DType.UINT32),
  F32(32, DType.FLOAT32),
  C64(64, DType.COMPLEX64),
  F64(64, DType.FLOAT64),
  I64(64, DType.INT64),
  U64(64, DType.UINT64);

  private final int bits;
  private final @Nullable DType dtype;

  StoredType(int bits, @Nullable DType dtype) {
    this.bits = bits;
    this.dtype = dtype;
  }

  /// Bits of one element.
  public int bits() {
    return bits;
  }

  /// The element type of a tensor made of it, or null for the types below a byte, which can be
  /// listed but not loaded.
  public @Nullable DType dtype() {
    return dtype;
  }

  /// The type of a name in a header, or null if the format has no such type.
  static @Nullable StoredType named(String name) {
    for (StoredType type : values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return null;
  }

  /// The type that stores a tensor's elements, or null if the format has none.
  static @Nullable StoredType of(DType dtype) {
    for (StoredType type : values()) {
      if (dtype == type.dtype) {
        return type;
      }
    }
    return null;
  }
}
