package dev.myelin.nn;

/// The means of as many windows as asked for, which together cover the sequence: window `i` of `n`
/// spans the elements from `⌊i·L/n⌋` below `⌈(i + 1)·L/n⌉`.
///
/// | tensor | shape                             |
/// |--------|-----------------------------------|
/// | input  | `[N, C, L]` or `[C, L]`           |
/// | output | `[N, C, length]` or `[C, length]` |
///
/// A size that is [Nn#AUTO] is the input's, whatever that is.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool1d.html">torch.nn.AdaptiveAvgPool1d</a>
public final class AdaptiveAvgPool1d extends AdaptiveAvgPool {
  AdaptiveAvgPool1d(long length) {
    super(length);
  }
}
