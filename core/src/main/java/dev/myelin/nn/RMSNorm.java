package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Divides the last dimensions of each example by their root mean square, `y = x / √(mean(x²) +
/// eps) · weight`.
///
/// | tensor | shape         |
/// |--------|---------------|
/// | input  | `[…, *shape]` |
/// | output | `[…, *shape]` |
/// | weight | `shape`       |
///
/// Weight starts at 1. `eps` is the input type's distance from 1 to the next number unless given. A
/// single size may be [Nn#AUTO].
///
/// @see <a href="https://arxiv.org/abs/1910.07467">Root Mean Square Layer Normalization (Zhang &
///   Sennrich, 2019)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RMSNorm.html">
///   torch.nn.RMSNorm</a>
public final class RMSNorm extends ShapeNorm {
  /// An option of RMS normalisation: `eps` (the type's), `noAffine`.
  public sealed interface Option permits Options.Eps, Options.NoAffine {}

  private static final Operator RMS_NORM = Operator.deferred("aten::rms_norm");

  private final @Nullable Double eps;

  RMSNorm(Shape shape, Option... options) {
    this(shape, plan(options));
  }

  private RMSNorm(Shape shape, Plan plan) {
    super(shape, plan.affine, false);
    eps = plan.eps;
  }

  /// What the options say.
  private record Plan(@Nullable Double eps, boolean affine) {}

  private static Plan plan(Option... options) {
    Options.once("RMSNorm", options);
    Double eps = null;
    boolean affine = true;
    for (Option option : options) {
      switch (option) {
        case Options.Eps o -> eps = Checks.within("RMSNorm", "eps", o.value(), 0, Double.MAX_VALUE);
        case Options.NoAffine o -> affine = false;
      }
    }
    return new Plan(eps, affine);
  }

  @Override
  public Tensor forward(Tensor x) {
    check(x);
    return RMS_NORM.one(x, shape.toArray(), weight, eps);
  }

  @Override
  protected String describe() {
    return describeShape()
        + (eps == null ? "" : ", eps=" + eps)
        + (weight == null ? ", noAffine" : "");
  }
}
