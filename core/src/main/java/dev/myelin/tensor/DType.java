package dev.myelin.tensor;

import java.util.Locale;

/// The type of a tensor's elements: every one that libtorch has. The names are PyTorch's; those
/// with an `X` hold several elements in a byte, and for the types below a byte the engine has
/// storage but hardly an operation.
public enum DType implements TensorOption {
  UINT8(0, 1),
  INT8(1, 1),
  INT16(2, 2),
  INT32(3, 4),
  INT64(4, 8),
  FLOAT16(5, 2),
  FLOAT32(6, 4),
  FLOAT64(7, 8),
  COMPLEX32(8, 4),
  COMPLEX64(9, 8),
  COMPLEX128(10, 16),
  BOOL(11, 1),
  QINT8(12, 1),
  QUINT8(13, 1),
  QINT32(14, 4),
  BFLOAT16(15, 2),
  QUINT4X2(16, 1),
  QUINT2X4(17, 1),
  BITS1X8(18, 1),
  BITS2X4(19, 1),
  BITS4X2(20, 1),
  BITS8(21, 1),
  BITS16(22, 2),
  FLOAT8_E5M2(23, 1),
  FLOAT8_E4M3FN(24, 1),
  FLOAT8_E5M2FNUZ(25, 1),
  FLOAT8_E4M3FNUZ(26, 1),
  UINT16(27, 2),
  UINT32(28, 4),
  UINT64(29, 8),
  UINT1(30, 1),
  UINT2(31, 1),
  UINT3(32, 1),
  UINT4(33, 1),
  UINT5(34, 1),
  UINT6(35, 1),
  UINT7(36, 1),
  INT1(37, 1),
  INT2(38, 1),
  INT3(39, 1),
  INT4(40, 1),
  INT5(41, 1),
  INT6(42, 1),
  INT7(43, 1),
  FLOAT8_E8M0FNU(44, 1),
  FLOAT4_E2M1FN_X2(45, 1);

  private static final DType[] BY_NUMBER = values();

  private final int number;
  private final int bytes;

  DType(int number, int bytes) {
    this.number = number;
    this.bytes = bytes;
  }

  /// Bytes of one element.
  public int bytes() {
    return bytes;
  }

  /// Whether elements are real numbers with a fraction.
  public boolean isFloatingPoint() {
    return switch (this) {
      case FLOAT16,
          FLOAT32,
          FLOAT64,
          BFLOAT16,
          FLOAT8_E5M2,
          FLOAT8_E4M3FN,
          FLOAT8_E5M2FNUZ,
          FLOAT8_E4M3FNUZ,
          FLOAT8_E8M0FNU,
          FLOAT4_E2M1FN_X2 ->
          true;
      default -> false;
    };
  }

  /// Whether elements are complex numbers.
  public boolean isComplex() {
    return this == COMPLEX32 || this == COMPLEX64 || this == COMPLEX128;
  }

  /// Whether elements are whole numbers that arithmetic is defined for.
  public boolean isIntegral() {
    return switch (this) {
      case UINT8, INT8, INT16, INT32, INT64, UINT16, UINT32, UINT64 -> true;
      default -> false;
    };
  }

  /// The number that libtorch gives to this type.
  int number() {
    return number;
  }

  static DType of(int number) {
    return BY_NUMBER[number];
  }

  /// PyTorch's name, such as `float32`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
