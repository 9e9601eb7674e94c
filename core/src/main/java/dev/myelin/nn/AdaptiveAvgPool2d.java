package dev.myelin.nn;

/// The means of as many windows as asked for, which together cover the image: window `i` of `n`
/// spans the rows from `⌊i·H/n⌋` below `⌈(i + 1)·H/n⌉`.
///
/// | tensor | shape                                           |
/// |--------|-------------------------------------------------|
/// | input  | `[N, C, H, W]` or `[C, H, W]`                   |
/// | output | `[N, C, height, width]` or `[C, height, width]` |
///
/// A size that is [Nn#AUTO] is the input's, whatever that is.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html">torch.nn.AdaptiveAvgPool2d</a>
public final class AdaptiveAvgPool2d extends AdaptiveAvgPool {
  AdaptiveAvgPool2d(long height, long width) {
    super(height, width);
  }
}
