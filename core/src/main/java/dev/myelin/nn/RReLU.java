package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The rectifier that lets a random share through, `y = max(x, 0) + a · min(x, 0)`, of any shape.
/// In training each element has its own `a`, drawn evenly from a range; in evaluation `a` is the
/// middle of the range. The range is 1/8 to 1/3 unless `range` is given.
///
/// @see <a href="https://arxiv.org/abs/1505.00853">Empirical evaluation of rectified activations
///   (Xu et al., 2015)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RReLU.html">
///   torch.nn.RReLU</a>
public final class RReLU extends Layer {
  /// An option of RReLU.
  public sealed interface Option permits Options.Range {}

  private static final Operator OPERATOR = Operator.deferred("aten::rrelu");
  private static final Options.Range STANDARD = new Options.Range(1.0 / 8, 1.0 / 3);

  private final Options.Range range;

  RReLU(Option... options) {
    Options.once("RReLU", options);
    Options.Range given = STANDARD;
    for (Option option : options) {
      switch (option) {
        case Options.Range o -> given = o.check("RReLU");
      }
    }
    range = given;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return OPERATOR.one(x, range.low(), range.high(), isTraining());
  }

  @Override
  protected String describe() {
    return range.equals(STANDARD) ? "" : range.low() + " … " + range.high();
  }
}
