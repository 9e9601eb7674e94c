package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The bounded unit `y = x / (1 + |x|)`, of any shape.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softsign.html">
///   torch.nn.Softsign</a>
public final class Softsign extends Layer {
  Softsign() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return x.div(x.abs().add(1.0));
  }
}
