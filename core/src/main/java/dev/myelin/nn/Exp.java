package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The exponential, `y = eˣ`, of any shape: one of the functions by which Dr.Jit's networks end.
public final class Exp extends Layer {
  Exp() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return x.exp();
  }
}
