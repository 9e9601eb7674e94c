package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// How far vectors are from pointing the target's way, `ℓ = 1 − cos(output, target)`, from 0 to 2.
/// By default the mean over all vectors.
///
/// | option | default | meaning                            |
/// |--------|---------|------------------------------------|
/// | `dim`  | −1      | the dimension of the vectors       |
/// | `eps`  | 1e-8    | the least length that counts       |
///
/// | tensor         | shape                               |
/// |----------------|-------------------------------------|
/// | output, target | the same, `[…, D, …]`               |
/// | loss           | a scalar; without `D` with `NONE`   |
public final class CosineSimilarityLoss extends Module implements Loss {
  /// An option of this loss.
  public sealed interface Option permits Options.Dim, Options.Eps, Reduction {}

  private static final Operator OPERATOR = Operator.deferred("aten::cosine_similarity");

  private final int dim;
  private final double eps;
  private final Reduction reduction;

  CosineSimilarityLoss(Option... options) {
    Options.once("CosineSimilarityLoss", options);
    int dim = -1;
    double eps = 1e-8;
    Reduction reduction = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Options.Dim o -> dim = o.value();
        case Options.Eps o ->
            eps = Checks.within("CosineSimilarityLoss", "eps", o.value(), 0, Double.MAX_VALUE);
        case Reduction r -> reduction = r;
      }
    }
    this.dim = dim;
    this.eps = eps;
    this.reduction = reduction;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    LossChecks.pair(this, output, target);
    LossChecks.dims(this, "output", output, 1, Integer.MAX_VALUE);
    Checks.dim(this, output, dim);
    return reduction.of(OPERATOR.one(output, target, dim, eps).neg().add(1.0));
  }

  @Override
  protected String describe() {
    return Options.text(
        dim == -1 ? "" : "dim=" + dim, eps == 1e-8 ? "" : "eps=" + eps, reduction.text());
  }
}
