package dev.myelin.nn;

/// The p-norm of each window of a volume, `y = (Σ xᵖ)^(1/p)`: the sum for `p = 1`, close to the
/// maximum for a great `p`.
///
/// | tensor | shape                                     |
/// |--------|-------------------------------------------|
/// | input  | `[N, C, D, H, W]` or `[C, D, H, W]`       |
/// | output | `[N, C, D', H', W']` or `[C, D', H', W']` |
///
/// where `D' = ⌊(D − kernel) / stride⌋ + 1`, rounded up with `ceilMode()`, and `H'`, `W'` likewise.
/// The stride is the kernel unless given. Elements are raised to `p` with their sign, as in
/// PyTorch: an odd or fractional `p` is for elements that are not negative. Where a window is all
/// zeros the gradient is not defined.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LPPool3d.html">torch.nn.LPPool3d</a>
public final class LPPool3d extends LPPool {
  LPPool3d(double p, Options.Kernel kernel, LPPoolOption... options) {
    super(3, p, kernel, options);
  }
}
