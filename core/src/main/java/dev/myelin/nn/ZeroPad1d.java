package dev.myelin.nn;

/// Zeros around sequences: `0 0 | a b c | 0 0`.
///
/// | tensor | shape     |
/// |--------|-----------|
/// | input  | `[…, L]`  |
/// | output | `[…, L']` |
///
/// where `L' = left + L + right`. The amounts are one for all sides or `left, right`; negative ones
/// take away. Any dimensions before these pass through.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ZeroPad1d.html">
///   torch.nn.ZeroPad1d</a>
public final class ZeroPad1d extends Pad {
  ZeroPad1d(long... padding) {
    super(1, PaddingMode.ZEROS, 0, padding);
  }
}
