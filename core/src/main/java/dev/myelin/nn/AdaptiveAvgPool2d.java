package dev.myelin.nn;

import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Tensor;

/// The means of as many windows as asked for, which together cover the image: window `i` of `n`
/// spans the rows from `⌊i·H/n⌋` below `⌈(i + 1)·H/n⌉`.
///
/// | tensor | shape                                       |
/// |--------|---------------------------------------------|
/// | input  | `[N, C, H, W]` or `[C, H, W]`               |
/// | output | `[N, C, height, width]` or `[C, height, width]` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html">
///   torch.nn.AdaptiveAvgPool2d</a>
public final class AdaptiveAvgPool2d extends Layer {
  private final long height;
  private final long width;

  AdaptiveAvgPool2d(long height, long width) {
    this.height = Checks.atLeast("AdaptiveAvgPool2d", "height", height, 1);
    this.width = Checks.atLeast("AdaptiveAvgPool2d", "width", width, 1);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 3, 4);
    Checks.real(this, "input", x);
    Checks.filled(this, x);
    return Kernels.adaptiveAvgPool2d(x, height, width);
  }

  @Override
  protected String describe() {
    return "[" + height + ", " + width + "]";
  }
}
