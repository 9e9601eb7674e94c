package dev.myelin.nn;

/// The p-norm of each window of a sequence, `y = (Σ xᵖ)^(1/p)`: the sum for `p = 1`, close to the
/// maximum for a great `p`.
///
/// | tensor | shape                     |
/// |--------|---------------------------|
/// | input  | `[N, C, L]` or `[C, L]`   |
/// | output | `[N, C, L']` or `[C, L']` |
///
/// where `L' = ⌊(L − kernel) / stride⌋ + 1`, rounded up with `ceilMode()`. The stride is the kernel
/// unless given. Elements are raised to `p` with their sign, as in PyTorch: an odd or fractional
/// `p` is for elements that are not negative. Where a window is all zeros the gradient is not
/// defined.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LPPool1d.html">torch.nn.LPPool1d</a>
public final class LPPool1d extends LPPool {
  LPPool1d(double p, Options.Kernel kernel, LPPoolOption... options) {
    super(1, p, kernel, options);
  }
}
