package dev.myelin.nn;

import dev.myelin.tensor.DType;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Tensor;

/// Computing with half precision where the engine has none: on the CPU, some operators take only
/// wider types.
final class Halves {
  private Halves() {}

  /// The tensor in a type that every operator has on its device.
  static Tensor widen(Tensor x) {
    boolean half = x.dtype() == DType.FLOAT16 || x.dtype() == DType.BFLOAT16;
    return half && x.device().equals(Device.CPU) ? x.to(DType.FLOAT32) : x;
  }
}
