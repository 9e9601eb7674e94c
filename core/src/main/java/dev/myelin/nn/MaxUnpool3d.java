package dev.myelin.nn;

/// Puts the results of max pooling back to where they came from, `y[indices] = x`, and zeros
/// everywhere else: a partial inverse of [MaxPool3d].
///
/// | tensor         | shape                                     |
/// |----------------|-------------------------------------------|
/// | input, indices | `[N, C, D', H', W']` or `[C, D', H', W']` |
/// | output         | `[N, C, D, H, W]` or `[C, D, H, W]`       |
///
/// where `D = (D' − 1)·stride − 2·padding + kernel`, and `H`, `W` likewise, or the size that the
/// call gives, less than a stride away from that. The stride is the kernel unless given.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxUnpool3d.html">torch.nn.MaxUnpool3d</a>
public final class MaxUnpool3d extends MaxUnpool {
  MaxUnpool3d(Options.Kernel kernel, MaxUnpoolOption... options) {
    super(3, kernel, options);
  }
}
