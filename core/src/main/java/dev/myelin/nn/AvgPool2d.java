package dev.myelin.nn;

/// The mean of each window of an image, `y[i, j] = 1/(kernelH·kernelW) · Σₐ Σᵦ x[i·stride + a,
/// j·stride + b]`.
///
/// | tensor | shape                             |
/// |--------|-----------------------------------|
/// | input  | `[N, C, H, W]` or `[C, H, W]`     |
/// | output | `[N, C, H', W']` or `[C, H', W']` |
///
/// where `H' = ⌊(H + 2·padding − kernel) / stride⌋ + 1`, rounded up with `ceilMode()`, and `W'`
/// likewise. The stride is the kernel unless given. Padding counts for zeros, or for nothing with
/// `excludePadding()`; `divisor(n)` divides the sum of each window by `n` instead of its size.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html">torch.nn.AvgPool2d</a>
public final class AvgPool2d extends AvgPool {
  AvgPool2d(Options.Kernel kernel, AvgPoolOption... options) {
    super(2, kernel, options);
  }
}
