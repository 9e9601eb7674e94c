package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The gated linear unit, `y = a · sigmoid(b)`, where `a` and `b` are the halves of the input along
/// a dimension, by default the last.
///
/// | tensor | shape                    |
/// |--------|--------------------------|
/// | input  | `[…, 2·C, …]`            |
/// | output | `[…, C, …]`              |
///
/// @see <a href="https://arxiv.org/abs/1612.08083">Language modeling with gated convolutional
///   networks (Dauphin et al., 2016)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GLU.html">torch.nn.GLU</a>
public final class GLU extends Layer {
  private static final Operator OPERATOR = Operator.deferred("aten::glu");

  private final int dim;

  GLU(int dim) {
    this.dim = dim;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    Checks.halves(this, x, dim);
    return OPERATOR.one(x, dim);
  }

  @Override
  protected String describe() {
    return "dim=" + dim;
  }
}
