package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The square of the rectifier, `y = max(x, 0)²`, of any shape.
///
/// @see <a href="https://arxiv.org/abs/2109.08668">Primer (So et al., 2021)</a>
public final class ReLUSquared extends Layer {
  ReLUSquared() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return x.relu().square();
  }
}
