package dev.myelin.nn;

/// A constant around volumes: `v v | a b c | v v` along each dimension.
///
/// | tensor | shape             |
/// |--------|-------------------|
/// | input  | `[…, D, H, W]`    |
/// | output | `[…, D', H', W']` |
///
/// where `D' = front + D + back`, `H' = top + H + bottom` and `W' = left + W + right`. The amounts
/// are one for all sides or `left, right, top, bottom, front, back`; negative ones take away. Any
/// dimensions before these pass through.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConstantPad3d.html">
///   torch.nn.ConstantPad3d</a>
public final class ConstantPad3d extends Pad {
  ConstantPad3d(double value, long... padding) {
    super(3, PaddingMode.ZEROS, value, padding);
  }
}
