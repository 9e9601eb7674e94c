package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The smooth rectifier, `y = log(1 + e^(β·x)) / β`, of any shape; where `β · x` exceeds the
/// threshold, `y = x`.
///
/// | option      | default |
/// |-------------|---------|
/// | `beta`      | 1       |
/// | `threshold` | 20      |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softplus.html">
///   torch.nn.Softplus</a>
public final class Softplus extends Layer {
  /// An option of Softplus.
  public sealed interface Option permits Options.Beta, Options.Threshold {}

  private static final Operator OPERATOR = Operator.deferred("aten::softplus");

  private final double beta;
  private final double threshold;

  Softplus(Option... options) {
    Options.once("Softplus", options);
    double sharpness = 1;
    double linearAbove = 20;
    for (Option option : options) {
      switch (option) {
        case Options.Beta o -> sharpness = Checks.nonZero("Softplus", "beta", o.value());
        case Options.Threshold o -> linearAbove = Checks.finite("Softplus", "threshold", o.value());
      }
    }
    beta = sharpness;
    threshold = linearAbove;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return OPERATOR.one(x, beta, threshold);
  }

  @Override
  protected String describe() {
    return Options.text(
        beta == 1 ? "" : "beta=" + beta, threshold == 20 ? "" : "threshold=" + threshold);
  }
}
