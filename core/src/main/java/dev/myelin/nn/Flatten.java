package dev.myelin.nn;

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
    Checks.dims(this, x, start < 0 ? -start : start + 1, Integer.MAX_VALUE);
    return x.flatten(start, end);
  }

  @Override
  protected String describe() {
    return start == 1 && end == -1 ? "" : "start=" + start + ", end=" + end;
  }
}
