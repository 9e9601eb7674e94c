package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// In training mode sets each element with probability `p` to the least value of a SELU, `−1.7581`,
/// and scales and shifts all, so that inputs of mean 0 and variance 1 keep both; in evaluation mode
/// `y = x`. The dropout that goes with SELU.
///
/// @see <a href="https://arxiv.org/abs/1706.02515">Self-Normalizing Neural Networks (Klambauer et
///   al., 2017)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AlphaDropout.html">torch.nn.AlphaDropout</a>
public final class AlphaDropout extends Layer {
  private static final Operator ALPHA_DROPOUT = Operator.deferred("aten::alpha_dropout");

  private final double p;

  AlphaDropout(double p) {
    this.p = Checks.within("AlphaDropout", "p", p, 0, 1);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return isTraining() ? ALPHA_DROPOUT.one(x, p, true) : x;
  }

  @Override
  protected String describe() {
    return "p=" + p;
  }
}
