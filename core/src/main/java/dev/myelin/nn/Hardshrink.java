package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// Zero for the small, `y = x` where `|x| > λ`, else 0, of any shape, with `λ = 0.5` unless
/// `lambda` is given.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardshrink.html">
///   torch.nn.Hardshrink</a>
public final class Hardshrink extends Layer {
  /// An option of Hardshrink.
  public sealed interface Option permits Options.Lambda {}

  private static final Operator OPERATOR = Operator.deferred("aten::hardshrink");

  private final double lambda;

  Hardshrink(Option... options) {
    Options.once("Hardshrink", options);
    double given = 0.5;
    for (Option option : options) {
      switch (option) {
        case Options.Lambda o ->
            given = Checks.within("Hardshrink", "lambda", o.value(), 0, Double.MAX_VALUE);
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
