package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The line `y = scale · x + offset`, of any shape, with fixed numbers.
public final class ScaleAdd extends Layer {
  private final double scale;
  private final double offset;

  ScaleAdd(double scale, double offset) {
    this.scale = Checks.finite("ScaleAdd", "scale", scale);
    this.offset = Checks.finite("ScaleAdd", "offset", offset);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return x.mul(scale).add(offset);
  }

  @Override
  protected String describe() {
    return "scale=" + scale + ", offset=" + offset;
  }
}
