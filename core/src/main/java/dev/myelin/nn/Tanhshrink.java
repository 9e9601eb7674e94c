package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// What the hyperbolic tangent leaves over, `y = x − tanh(x)`, of any shape.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Tanhshrink.html">
///   torch.nn.Tanhshrink</a>
public final class Tanhshrink extends Layer {
  Tanhshrink() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return x.sub(x.tanh());
  }
}
