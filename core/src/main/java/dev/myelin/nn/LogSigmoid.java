package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The logarithm of the logistic function, `y = log(1 / (1 + e⁻ˣ))`, computed without overflow, of
/// any shape.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSigmoid.html">
///   torch.nn.LogSigmoid</a>
public final class LogSigmoid extends Layer {
  private static final Operator OPERATOR = Operator.deferred("aten::log_sigmoid");

  LogSigmoid() {}

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return OPERATOR.one(x);
  }
}
