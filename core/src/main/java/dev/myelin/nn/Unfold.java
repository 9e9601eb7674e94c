package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The blocks of an image as columns: what a convolution multiplies by its weight.
///
/// | tensor | shape                                             |
/// |--------|---------------------------------------------------|
/// | input  | `[N, C, H, W]` or `[C, H, W]`                     |
/// | output | `[N, C · kernelH · kernelW, L]`, or without the N |
///
/// where `L` counts the places of the window, row by row: the product of `⌊(H + 2·padding −
/// dilation·(kernel − 1) − 1) / stride⌋ + 1` and the same of `W`.
///
/// | option | default |
/// |---|---|
/// | `stride(n)`, `stride(h, w)` | 1 |
/// | `padding(n)`, `padding(h, w)` | 0 |
/// | `dilation(n)`, `dilation(h, w)` | 1 |
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Unfold.html">torch.nn.Unfold</a>
public final class Unfold extends Layer {
  private static final Operator IM2COL = Operator.deferred("aten::im2col");

  private final Window window;

  Unfold(Options.Kernel kernel, FoldOption... options) {
    window = Window.of("Unfold", kernel, options);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 3, 4);
    Checks.fractional(this, x);
    Checks.filled(this, x);
    window.checkFits(this, x, false);
    return IM2COL.one(x, window.kernel, window.dilation, window.padding, window.stride);
  }

  @Override
  protected String describe() {
    return window.describe(new long[] {1, 1});
  }
}
