package dev.myelin.nn;

import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;

/// Normalises the last dimensions of each example, `y = (x − mean) / √(var + eps) · weight + bias`,
/// with the biased variance.
///
/// | tensor       | shape         |
/// |--------------|---------------|
/// | input        | `[…, *shape]` |
/// | output       | `[…, *shape]` |
/// | weight, bias | `shape`       |
///
/// Weight starts at 1, bias at 0. A single size may be [Nn#AUTO].
///
/// @see <a href="https://arxiv.org/abs/1607.06450">Layer Normalization (Ba et al., 2016)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html">
///   torch.nn.LayerNorm</a>
public final class LayerNorm extends ShapeNorm {
  /// An option of layer normalisation: `eps` (1e-5), `noBias`, `noAffine`.
  public sealed interface Option permits Options.Eps, Options.NoBias, Options.NoAffine {}

  private final double eps;

  LayerNorm(Shape shape, Option... options) {
    this(shape, plan(options));
  }

  private LayerNorm(Shape shape, Plan plan) {
    super(shape, plan.affine, plan.affine && plan.bias);
    eps = plan.eps;
  }

  /// What the options say.
  private record Plan(double eps, boolean affine, boolean bias) {}

  private static Plan plan(Option... options) {
    Options.once("LayerNorm", options);
    double eps = 1e-5;
    boolean affine = true;
    boolean bias = true;
    for (Option option : options) {
      switch (option) {
        case Options.Eps o -> eps = o.value();
        case Options.NoBias o -> bias = false;
        case Options.NoAffine o -> affine = false;
      }
    }
    return new Plan(Checks.within("LayerNorm", "eps", eps, 0, Double.MAX_VALUE), affine, bias);
  }

  @Override
  public Tensor forward(Tensor x) {
    check(x);
    return Kernels.layerNorm(x, shape, weight, bias, eps);
  }

  @Override
  protected String describe() {
    return describeShape()
        + (eps == 1e-5 ? "" : ", eps=" + eps)
        + (weight == null ? ", noAffine" : bias == null ? ", noBias" : "");
  }
}
