package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Tensor;

/// The same numbers as another type, of any shape: between the parts of a network that compute in
/// different precision.
public final class Cast extends Layer {
  private final DType dtype;

  Cast(DType dtype) {
    this.dtype = dtype;
  }

  @Override
  public Tensor forward(Tensor x) {
    if (x.dtype().isComplex() && !dtype.isComplex()) {
      throw Problem.in(where())
          .rule("complex numbers must not lose their imaginary parts")
          .value("input", x.dtype())
          .value("dtype", dtype)
          .remedy("Take abs() or the real and imaginary parts of complex numbers.")
          .dtype();
    }
    return x.to(dtype);
  }

  @Override
  protected String describe() {
    return dtype.toString();
  }
}
