package dev.myelin.nn;

/// The greatest elements of as many windows as asked for, which together cover the volume: window
/// `i` of `n` spans the planes from `⌊i·D/n⌋` below `⌈(i + 1)·D/n⌉`.
///
/// | tensor | shape                                                         |
/// |--------|---------------------------------------------------------------|
/// | input  | `[N, C, D, H, W]` or `[C, D, H, W]`                           |
/// | output | `[N, C, depth, height, width]` or `[C, depth, height, width]` |
///
/// A size that is [Nn#AUTO] is the input's, whatever that is.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool3d.html">torch.nn.AdaptiveMaxPool3d</a>
public final class AdaptiveMaxPool3d extends AdaptiveMaxPool {
  AdaptiveMaxPool3d(long depth, long height, long width) {
    super(depth, height, width);
  }
}
