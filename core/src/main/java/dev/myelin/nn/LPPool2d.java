package dev.myelin.nn;

/// The p-norm of each window of an image, `y = (Σ xᵖ)^(1/p)`: the sum for `p = 1`, close to the
/// maximum for a great `p`.
///
/// | tensor | shape                             |
/// |--------|-----------------------------------|
/// | input  | `[N, C, H, W]` or `[C, H, W]`     |
/// | output | `[N, C, H', W']` or `[C, H', W']` |
///
/// where `H' = ⌊(H − kernel) / stride⌋ + 1`, rounded up with `ceilMode()`, and `W'` likewise. The
/// stride is the kernel unless given. Elements are raised to `p` with their sign, as in PyTorch: an
/// odd or fractional `p` is for elements that are not negative. Where a window is all zeros the
/// gradient is not defined.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LPPool2d.html">torch.nn.LPPool2d</a>
public final class LPPool2d extends LPPool {
  LPPool2d(double p, Options.Kernel kernel, LPPoolOption... options) {
    super(2, p, kernel, options);
  }
}
