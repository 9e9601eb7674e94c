package dev.myelin.nn;

/// The mean of each window of a sequence, `y[i] = 1/kernel · Σₐ x[i·stride + a]`.
///
/// | tensor | shape                     |
/// |--------|---------------------------|
/// | input  | `[N, C, L]` or `[C, L]`   |
/// | output | `[N, C, L']` or `[C, L']` |
///
/// where `L' = ⌊(L + 2·padding − kernel) / stride⌋ + 1`, rounded up with `ceilMode()`. The stride
/// is the kernel unless given. Padding counts for zeros, or for nothing with `excludePadding()`;
/// `divisor(n)` divides the sum of each window by `n` instead of its size.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool1d.html">torch.nn.AvgPool1d</a>
public final class AvgPool1d extends AvgPool {
  AvgPool1d(Options.Kernel kernel, AvgPoolOption... options) {
    super(1, kernel, options);
  }
}
