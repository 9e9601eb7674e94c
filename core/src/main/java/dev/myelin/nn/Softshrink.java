package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// Everything nearer to zero, `y = sign(x) · max(|x| − λ, 0)`, of any shape, with `λ = 0.5` unless
/// `lambda` is given.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softshrink.html">
///   torch.nn.Softshrink</a>
public final class Softshrink extends Layer {
  /// An option of Softshrink.
  public sealed interface Option permits Options.Lambda {}

  private static final Operator OPERATOR = Operator.deferred("aten::softshrink");

  private final double lambda;

  Softshrink(Option... options) {
    Options.once("Softshrink", options);
    double given = 0.5;
    for (Option option : options) {
      switch (option) {
        case Options.Lambda o ->
            given = Checks.within("Softshrink", "lambda", o.value(), 0, Double.MAX_VALUE);
      }
    }
    lambda = given;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return OPERATOR.one(x, lambda);
  }

  @Override
  protected String describe() {
    return lambda == 0.5 ? "" : "lambda=" + lambda;
  }
}
