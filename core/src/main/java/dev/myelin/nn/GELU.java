package dev.myelin.nn;

import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Tensor;

/// The Gaussian error linear unit, `y = x · Φ(x)` with the normal distribution function Φ, of any
/// shape.
///
/// | option                | formula                                            |
/// |-----------------------|----------------------------------------------------|
/// | `tanhApproximation()` | `y = x/2 · (1 + tanh(√(2/π) · (x + 0.044715 x³)))` |
/// | `fastApproximation()` | `y = x · sigmoid(1.702 x)`, also called quick GELU |
///
/// @see <a href="https://arxiv.org/abs/1606.08415">GELUs (Hendrycks & Gimpel, 2016)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GELU.html">torch.nn.GELU</a>
public final class GELU extends Layer {
  /// An option of GELU.
  public sealed interface Option permits Options.TanhApproximation, Options.FastApproximation {}

  private enum Form {
    EXACT(""),
    TANH("tanhApproximation"),
    FAST("fastApproximation");

    private final String text;

    Form(String text) {
      this.text = text;
    }
  }

  private final Form form;

  GELU(Option... options) {
    Options.once("GELU", options);
    Options.exclusive(
        "GELU", Options.TanhApproximation.class, Options.FastApproximation.class, options);
    Form given = Form.EXACT;
    for (Option option : options) {
      switch (option) {
        case Options.TanhApproximation o -> given = Form.TANH;
        case Options.FastApproximation o -> given = Form.FAST;
      }
    }
    form = given;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return form == Form.FAST ? x.mul(x.mul(1.702).sigmoid()) : Kernels.gelu(x, form == Form.TANH);
  }

  @Override
  protected String describe() {
    return form.text;
  }
}
