package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;

/// Rows of a table, by index: `y[…, :] = weight[x[…], :]`.
///
/// | tensor | shape                  |
/// |--------|------------------------|
/// | input  | `[…]`, whole numbers   |
/// | output | `[…, dimensions]`      |
/// | weight | `[count, dimensions]`  |
///
/// The rows start from a standard normal distribution. Row `paddingIndex` starts at 0 and stays
/// there.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Embedding.html">
///   torch.nn.Embedding</a>
public final class Embedding extends Layer {
  /// An option of an embedding.
  public sealed interface Option permits Options.PaddingIndex {}

  private static final long NONE = -1;

  private final long count;
  private final long paddingIndex;

  final Parameter weight;

  Embedding(long count, long dimensions, Option... options) {
    Options.once("Embedding", options);
    this.count = Checks.atLeast("Embedding", "count", count, 1);
    Checks.atLeast("Embedding", "dimensions", dimensions, 1);
    long padding = NONE;
    for (Option option : options) {
      switch (option) {
        case Options.PaddingIndex o -> padding = row(o.index());
      }
    }
    paddingIndex = padding;
    Tensor rows = Init.normal(count, dimensions);
    if (paddingIndex != NONE) {
      rows.get(paddingIndex).zero_();
    }
    weight = new Parameter(rows);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.indices(this, x);
    Checks.range(this, "indices", x, count, Long.MIN_VALUE);
    Checks.sameDevice(
        this, "input", x, "weight", weight, "Move the input, or the model, with to(device).");
    return Kernels.embedding(weight, x, paddingIndex);
  }

  /// The table, `[count, dimensions]`.
  public Parameter weight() {
    return weight;
  }

  @Override
  protected String describe() {
    return count
        + ", "
        + weight.size(1)
        + (paddingIndex == NONE ? "" : ", paddingIndex=" + paddingIndex);
  }

  private long row(long index) {
    if (index < -count || index >= count) {
      throw Problem.in("Embedding")
          .rule("paddingIndex must lie in [" + -count + ", " + (count - 1) + "]")
          .value("paddingIndex", index)
          .argument();
    }
    return index < 0 ? index + count : index;
  }
}
