package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The unit step, `y = 1` where `x > threshold`, else 0, of any shape, with a threshold of 0 unless
/// another is given. Its slope is 0 everywhere.
public final class Step extends Layer {
  /// An option of Step.
  public sealed interface Option permits Options.Threshold {}

  private final double threshold;

  Step(Option... options) {
    Options.once("Step", options);
    double given = 0;
    for (Option option : options) {
      switch (option) {
        case Options.Threshold o -> given = Checks.finite("Step", "threshold", o.value());
      }
    }
    threshold = given;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return x.gt(threshold).to(x.dtype());
  }

  @Override
  protected String describe() {
    return threshold == 0 ? "" : "threshold=" + threshold;
  }
}
