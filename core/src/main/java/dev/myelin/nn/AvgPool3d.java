package dev.myelin.nn;

/// The mean of each window of a volume, `y[i, j, k] = 1/(kernelD·kernelH·kernelW) · Σ x[i·stride +
/// a, j·stride + b, k·stride + c]`.
///
/// | tensor | shape                                     |
/// |--------|-------------------------------------------|
/// | input  | `[N, C, D, H, W]` or `[C, D, H, W]`       |
/// | output | `[N, C, D', H', W']` or `[C, D', H', W']` |
///
/// where `D' = ⌊(D + 2·padding − kernel) / stride⌋ + 1`, rounded up with `ceilMode()`, and `H'`,
/// `W'` likewise. The stride is the kernel unless given. Padding counts for zeros, or for nothing
/// with `excludePadding()`; `divisor(n)` divides the sum of each window by `n` instead of its size.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool3d.html">torch.nn.AvgPool3d</a>
public final class AvgPool3d extends AvgPool {
  AvgPool3d(Options.Kernel kernel, AvgPoolOption... options) {
    super(3, kernel, options);
  }
}
