package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The rectifier that lets some through, `y = max(x, 0) + slope · min(x, 0)`, of any shape, with a
/// slope of 0.01 unless `negativeSlope` is given.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html">
///   torch.nn.LeakyReLU</a>
public final class LeakyReLU extends Layer {
  /// An option of LeakyReLU.
  public sealed interface Option permits Options.NegativeSlope {}

  private static final Operator OPERATOR = Operator.deferred("aten::leaky_relu");

  private final double negativeSlope;

  LeakyReLU(Option... options) {
    Options.once("LeakyReLU", options);
    double given = 0.01;
    for (Option option : options) {
      switch (option) {
        case Options.NegativeSlope o ->
            given = Checks.finite("LeakyReLU", "negativeSlope", o.value());
      }
    }
    negativeSlope = given;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return OPERATOR.one(x, negativeSlope);
  }

  @Override
  protected String describe() {
    return negativeSlope == 0.01 ? "" : "negativeSlope=" + negativeSlope;
  }
}
