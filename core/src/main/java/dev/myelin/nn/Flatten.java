package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;

/// Dimensions from `start` to `end`, both included, as one; by default all but the first.
///
/// | tensor | shape            |
/// |--------|------------------|
/// | input  | `[N, d₁, …, dₖ]` |
/// | output | `[N, d₁ ⋯ dₖ]`   |
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Flatten.html">torch.nn.Flatten</a>
public final class Flatten extends Layer {
  private final int start;
  private final int end;

  Flatten(int start, int end) {
    this.start = start;
    this.end = end;
  }

  @Override
  public Tensor forward(Tensor x) {
    int dim = x.dim();
    Checks.dims(this, x, Math.max(least(start), least(end)), Integer.MAX_VALUE);
    int first = start < 0 ? start + dim : start;
    int last = end < 0 ? end + dim : end;
    if (first > last) {
      throw Problem.in(where())
          .rule("start must not lie behind end")
          .value("start", start)
          .value("end", end)
          .value("input", x.shape())
          .shape();
    }
    return x.flatten(first, last);
  }

  @Override
  protected String describe() {
    return start == 1 && end == -1 ? "" : "start=" + start + ", end=" + end;
  }

  /// How many dimensions there must be for an index to be one of theirs.
  private static int least(int index) {
    return index < 0 ? -index : index + 1;
  }
}
