package dev.myelin.nn;

import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// Rows of a table, by index: `y[…, :] = weight[x[…], :]`.
///
/// | tensor | shape                  |
/// |--------|------------------------|
/// | input  | `[…]`, whole numbers   |
/// | output | `[…, dimensions]`      |
/// | weight | `[count, dimensions]`  |
///
/// The rows start from a standard normal distribution, or are given to [Nn#pretrainedEmbedding],
/// which keeps them frozen until `unfreeze()`. Row `paddingIndex` starts at 0 and gets no gradient.
/// With `maxNorm` each call first shortens the rows it looks up whose `normType`-norm is greater,
/// in the table itself; `scaleGradByFrequency` divides the gradient of a row by how often it was
/// looked up.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Embedding.html">
///   torch.nn.Embedding</a>
public final class Embedding extends Table {
  private static final Operator EMBEDDING = Operator.deferred("aten::embedding");

  Embedding(long count, long dimensions, EmbeddingOption... options) {
    super(count, dimensions, Plan.of("Embedding", options));
  }

  Embedding(Tensor rows, EmbeddingOption... options) {
    super(rows, Plan.of("Embedding", options));
  }

  @Override
  public Tensor forward(Tensor x) {
    check(x);
    return lookUp(
        x,
        () ->
            scaleGrad
                ? EMBEDDING.one(weight, x, paddingIndex, true)
                : Kernels.embedding(weight, x, paddingIndex));
  }

  /// The table as a linear layer, from vectors to a score for each row: `y = x weightᵀ`.
  public Tensor asLinear(Tensor x) {
    Checks.dims(this, x, 1, Integer.MAX_VALUE);
    Checks.like(this, x, weight);
    Checks.size(this, x, x.dim() - 1, weight.size(1), "features", weight);
    return Kernels.linear(x, weight, null);
  }

  @Override
  protected String describe() {
    return describeTable();
  }
}
