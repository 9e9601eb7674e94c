package dev.myelin.nn;

/// The greatest element of each window of a volume, `y[i, j, k] = max over (a, b, c) of x[i·stride
/// + a·dilation, …]`.
///
/// | tensor | shape                                     |
/// |--------|-------------------------------------------|
/// | input  | `[N, C, D, H, W]` or `[C, D, H, W]`       |
/// | output | `[N, C, D', H', W']` or `[C, D', H', W']` |
///
/// where `D' = ⌊(D + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1`, rounded up with
/// `ceilMode()`, and `H'`, `W'` likewise. The stride is the kernel unless given. Padding counts for
/// `−∞`.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool3d.html">torch.nn.MaxPool3d</a>
public final class MaxPool3d extends MaxPool {
  MaxPool3d(Options.Kernel kernel, MaxPoolOption... options) {
    super(3, kernel, options);
  }
}
