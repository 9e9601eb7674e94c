package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;

/// One dimension as several, the reverse of [Flatten].
///
/// | tensor | shape                  |
/// |--------|------------------------|
/// | input  | `[…, d₁ ⋯ dₖ, …]`      |
/// | output | `[…, d₁, …, dₖ, …]`    |
///
/// One of the sizes may be [Nn#AUTO]: what the others leave.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Unflatten.html">
///   torch.nn.Unflatten</a>
public final class Unflatten extends Layer {
  private final int dim;
  private final long[] sizes;

  Unflatten(int dim, long... sizes) {
    this.dim = dim;
    this.sizes = sizes.clone();
    if (sizes.length == 0) {
      throw Problem.in("Unflatten").rule("there must be sizes").value("sizes", sizes).argument();
    }
    int open = 0;
    for (long size : sizes) {
      open += size == Nn.AUTO ? 1 : 0;
      Checks.sizeOrAuto("Unflatten", "sizes", size);
    }
    if (open > 1) {
      throw Problem.in("Unflatten")
          .rule("only one size may be AUTO")
          .value("sizes", sizes)
          .argument();
    }
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, dim < 0 ? -dim : dim + 1, Integer.MAX_VALUE);
    long rest = x.size(dim);
    boolean open = false;
    boolean fits = true;
    for (long size : sizes) {
      if (size == Nn.AUTO) {
        open = true;
      } else {
        fits &= rest % size == 0;
        rest /= size;
      }
    }
    if (!fits || (!open && rest != 1)) {
      throw Problem.in(where())
          .rule("sizes must multiply to the dimension's")
          .value("input", x.shape())
          .value("dim", dim)
          .value("sizes", sizes)
          .shape();
    }
    return x.unflatten(dim, sizes);
  }

  @Override
  protected String describe() {
    return "dim=" + dim + ", sizes=" + Arrays.toString(sizes);
  }
}
