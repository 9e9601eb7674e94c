package dev.myelin.nn;

/// The greatest element of each window of an image, `y[i, j] = max over (a, b) of x[i·stride +
/// a·dilation, j·stride + b·dilation]`.
///
/// | tensor | shape                             |
/// |--------|-----------------------------------|
/// | input  | `[N, C, H, W]` or `[C, H, W]`     |
/// | output | `[N, C, H', W']` or `[C, H', W']` |
///
/// where `H' = ⌊(H + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1`, rounded up with
/// `ceilMode()`, and `W'` likewise. The stride is the kernel unless given. Padding counts for `−∞`.
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html">torch.nn.MaxPool2d</a>
public final class MaxPool2d extends MaxPool {
  MaxPool2d(Options.Kernel kernel, MaxPoolOption... options) {
    super(2, kernel, options);
  }
}
