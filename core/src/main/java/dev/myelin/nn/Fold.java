package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;

/// An image from columns of its blocks, where blocks overlap their sum: the transpose of [Unfold].
///
/// | tensor | shape                                             |
/// |--------|---------------------------------------------------|
/// | input  | `[N, C · kernelH · kernelW, L]`, or without the N |
/// | output | `[N, C, H, W]` or `[C, H, W]`                     |
///
/// where `H` and `W` are the size asked for and `L` is the number of blocks that [Unfold] with the
/// same options takes from it.
///
/// | option | default |
/// |---|---|
/// | `stride(n)`, `stride(h, w)` | 1 |
/// | `padding(n)`, `padding(h, w)` | 0 |
/// | `dilation(n)`, `dilation(h, w)` | 1 |
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Fold.html">torch.nn.Fold</a>
public final class Fold extends Layer {
  private static final Operator COL2IM = Operator.deferred("aten::col2im");

  private final long[] size;
  private final Window window;
  private final long blocks;

  Fold(Options.Size size, Options.Kernel kernel, FoldOption... options) {
    this.size = Options.sizes("Fold", "size", size.sizes(), 2, 1);
    window = Window.of("Fold", kernel, options);
    blocks = window.places("Fold", this.size);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 2, 3);
    Checks.fractional(this, x);
    long perBlock = window.kernel[0] * window.kernel[1];
    if (x.size(-2) == 0 || x.size(-2) % perBlock != 0) {
      throw Problem.in(where())
          .rule("input must have a multiple of " + perBlock + " rows")
          .value("input", x.shape())
          .value("kernel", window.kernel)
          .shape();
    }
    if (x.size(-1) != blocks) {
      throw Problem.in(where())
          .rule("input must have " + blocks + " columns, one for each block")
          .value("input", x.shape())
          .value("size", size)
          .shape();
    }
    return COL2IM.one(x, size, window.kernel, window.dilation, window.padding, window.stride);
  }

  @Override
  protected String describe() {
    return "size=" + Arrays.toString(size) + ", " + window.describe(new long[] {1, 1});
  }
}
