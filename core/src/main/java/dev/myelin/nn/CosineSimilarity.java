package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The cosine of the angle between vectors, `y = x₁ · x₂ / (max(‖x₁‖, eps) · max(‖x₂‖, eps))`.
///
/// | option | default | meaning                            |
/// |--------|---------|------------------------------------|
/// | `dim`  | 1       | the dimension of the vectors       |
/// | `eps`  | 1e-8    | the least length that counts       |
///
/// | tensor        | shape                                |
/// |---------------|--------------------------------------|
/// | first, second | `[…, D, …]`, broadcast to each other |
/// | output        | without `D`                          |
///
/// MLX's `cosineSimilarityLoss` is this similarity; [CosineSimilarityLoss] is made small.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineSimilarity.html">
///   torch.nn.CosineSimilarity</a>
public final class CosineSimilarity extends Module {
  /// An option of this similarity.
  public sealed interface Option permits Options.Dim, Options.Eps {}

  private static final Operator OPERATOR = Operator.deferred("aten::cosine_similarity");

  private final int dim;
  private final double eps;

  CosineSimilarity(Option... options) {
    Options.once("CosineSimilarity", options);
    int dim = 1;
    double eps = 1e-8;
    for (Option option : options) {
      switch (option) {
        case Options.Dim o -> dim = o.value();
        case Options.Eps o ->
            eps = Checks.within("CosineSimilarity", "eps", o.value(), 0, Double.MAX_VALUE);
      }
    }
    this.dim = dim;
    this.eps = eps;
  }

  /// The similarities.
  public Tensor call(Tensor first, Tensor second) {
    LossChecks.broadcast(this, "first", first, "second", second);
    Checks.dim(this, first.dim() > second.dim() ? first : second, dim);
    return OPERATOR.one(first, second, dim, eps);
  }

  @Override
  protected String describe() {
    return Options.text(dim == 1 ? "" : "dim=" + dim, eps == 1e-8 ? "" : "eps=" + eps);
  }
}
