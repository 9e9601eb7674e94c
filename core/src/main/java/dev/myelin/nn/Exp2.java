package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The exponential to base two, `y = 2ˣ`, of any shape.
public final class Exp2 extends Layer {
  Exp2() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return x.exp2();
  }
}
