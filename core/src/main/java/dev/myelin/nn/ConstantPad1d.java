package dev.myelin.nn;

/// A constant around sequences: `v v | a b c | v v`.
///
/// | tensor | shape     |
/// |--------|-----------|
/// | input  | `[…, L]`  |
/// | output | `[…, L']` |
///
/// where `L' = left + L + right`. The amounts are one for all sides or `left, right`; negative ones
/// take away. Any dimensions before these pass through.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConstantPad1d.html">
///   torch.nn.ConstantPad1d</a>
public final class ConstantPad1d extends Pad {
  ConstantPad1d(double value, long... padding) {
    super(1, PaddingMode.ZEROS, value, padding);
  }
}
