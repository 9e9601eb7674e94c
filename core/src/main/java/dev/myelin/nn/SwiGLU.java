package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The gated unit with swish, `y = silu(a) · b`, where `a`, the gate, and `b` are the halves of the
/// input along a dimension, by default the last.
///
/// | tensor | shape                    |
/// |--------|--------------------------|
/// | input  | `[…, 2·C, …]`            |
/// | output | `[…, C, …]`              |
///
/// @see <a href="https://arxiv.org/abs/2002.05202">GLU variants improve transformer (Shazeer,
///   2020)</a>
public final class SwiGLU extends Layer {
  private final int dim;

  SwiGLU(int dim) {
    this.dim = dim;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    Checks.halves(this, x, dim);
    Tensor[] halves = x.chunk(2, dim);
    return halves[0].silu().mul(halves[1]);
  }

  @Override
  protected String describe() {
    return "dim=" + dim;
  }
}
