package dev.myelin.nn;

/// The greatest element of each window of a sequence, `y[i] = max over a of x[i·stride +
/// a·dilation]`.
///
/// | tensor | shape                     |
/// |--------|---------------------------|
/// | input  | `[N, C, L]` or `[C, L]`   |
/// | output | `[N, C, L']` or `[C, L']` |
///
/// where `L' = ⌊(L + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1`, rounded up with
/// `ceilMode()`. The stride is the kernel unless given. Padding counts for `−∞`.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool1d.html">torch.nn.MaxPool1d</a>
public final class MaxPool1d extends MaxPool {
  MaxPool1d(Options.Kernel kernel, MaxPoolOption... options) {
    super(1, kernel, options);
  }
}
