package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// A layer that puts margins around the last dimensions of its input.
abstract sealed class Pad extends Layer
    permits ConstantPad1d,
        ConstantPad2d,
        ConstantPad3d,
        ZeroPad1d,
        ZeroPad2d,
        ZeroPad3d,
        ReflectionPad1d,
        ReflectionPad2d,
        ReflectionPad3d,
        ReplicationPad1d,
        ReplicationPad2d,
        ReplicationPad3d,
        CircularPad1d,
        CircularPad2d,
        CircularPad3d {
  private final int dims;
  private final PaddingMode mode;
  private final double value;
  private final Margins margins;

  Pad(int dims, PaddingMode mode, double value, long... padding) {
    this.dims = dims;
    this.mode = mode;
    this.value = value;
    margins = Margins.of(typeName(), dims, mode, value, padding);
  }

  @Override
  public Tensor forward(Tensor x) {
    if (mode == PaddingMode.ZEROS) {
      Checks.dims(this, x, dims, Integer.MAX_VALUE);
    } else {
      Checks.dims(this, x, dims + 1, dims + 2);
    }
    return margins.around(this, x);
  }

  @Override
  protected String describe() {
    return margins.describe() + (value == 0 ? "" : ", value=" + value);
  }
}
