package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The identity between two bounds, `y = min(max(x, low), high)`, of any shape, between −1 and 1
/// unless `range` is given.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html">
///   torch.nn.Hardtanh</a>
public final class Hardtanh extends Layer {
  /// An option of Hardtanh.
  public sealed interface Option permits Options.Range {}

  private static final Operator OPERATOR = Operator.deferred("aten::hardtanh");

  private final Options.Range range;

  Hardtanh(Option... options) {
    Options.once("Hardtanh", options);
    Options.Range given = new Options.Range(-1, 1);
    for (Option option : options) {
      switch (option) {
        case Options.Range o -> given = o.check("Hardtanh");
      }
    }
    range = given;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return OPERATOR.one(x, range.low(), range.high());
  }

  @Override
  protected String describe() {
    return range.equals(new Options.Range(-1, 1)) ? "" : range.low() + " … " + range.high();
  }
}
