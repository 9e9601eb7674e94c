package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// A number in the place of the small, `y = x` where `x > threshold`, else `value`, of any shape.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Threshold.html">
///   torch.nn.Threshold</a>
public final class Threshold extends Layer {
  private static final Operator OPERATOR = Operator.deferred("aten::threshold");

  private final double threshold;
  private final double value;

  Threshold(double threshold, double value) {
    this.threshold = Checks.finite("Threshold", "threshold", threshold);
    this.value = Checks.finite("Threshold", "value", value);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return OPERATOR.one(x, threshold, value);
  }

  @Override
  protected String describe() {
    return "threshold=" + threshold + ", value=" + value;
  }
}
