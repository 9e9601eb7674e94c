package dev.myelin.nn;

/// Puts the results of max pooling back to where they came from, `y[indices] = x`, and zeros
/// everywhere else: a partial inverse of [MaxPool1d].
///
/// | tensor         | shape                     |
/// |----------------|---------------------------|
/// | input, indices | `[N, C, L']` or `[C, L']` |
/// | output         | `[N, C, L]` or `[C, L]`   |
///
/// where `L = (L' − 1)·stride − 2·padding + kernel`, or the size that the call gives, less than a
/// stride away from that. The stride is the kernel unless given.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxUnpool1d.html">torch.nn.MaxUnpool1d</a>
public final class MaxUnpool1d extends MaxUnpool {
  MaxUnpool1d(Options.Kernel kernel, MaxUnpoolOption... options) {
    super(1, kernel, options);
  }
}
