package dev.myelin.nn;

/// Puts the results of max pooling back to where they came from, `y[indices] = x`, and zeros
/// everywhere else: a partial inverse of [MaxPool2d].
///
/// | tensor         | shape                             |
/// |----------------|-----------------------------------|
/// | input, indices | `[N, C, H', W']` or `[C, H', W']` |
/// | output         | `[N, C, H, W]` or `[C, H, W]`     |
///
/// where `H = (H' − 1)·stride − 2·padding + kernel`, and `W` likewise, or the size that the call
/// gives, less than a stride away from that. The stride is the kernel unless given.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxUnpool2d.html">torch.nn.MaxUnpool2d</a>
public final class MaxUnpool2d extends MaxUnpool {
  MaxUnpool2d(Options.Kernel kernel, MaxUnpoolOption... options) {
    super(2, kernel, options);
  }
}
