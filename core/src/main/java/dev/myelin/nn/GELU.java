package dev.myelin.nn;

import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Tensor;

/// The Gaussian error linear unit, `y = x · Φ(x)` with the normal distribution function Φ, of any
/// shape; with `tanhApproximation()`, `y = x/2 · (1 + tanh(√(2/π) · (x + 0.044715 x³)))`.
///
/// @see <a href="https://arxiv.org/abs/1606.08415">GELUs (Hendrycks & Gimpel, 2016)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GELU.html">torch.nn.GELU</a>
public final class GELU extends Layer {
  /// An option of GELU.
  public sealed interface Option permits Options.TanhApproximation {}

  private final boolean tanh;

  GELU(Option... options) {
    Options.once("GELU", options);
    tanh = options.length > 0;
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.real(this, "input", x);
    return Kernels.gelu(x, tanh);
  }

  @Override
  protected String describe() {
    return tanh ? "tanhApproximation" : "";
  }
}
