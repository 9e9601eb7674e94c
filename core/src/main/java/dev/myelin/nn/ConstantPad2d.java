package dev.myelin.nn;

/// A constant around images: `v v | a b c | v v` along each dimension.
///
/// | tensor | shape         |
/// |--------|---------------|
/// | input  | `[…, H, W]`   |
/// | output | `[…, H', W']` |
///
/// where `H' = top + H + bottom` and `W' = left + W + right`. The amounts are one for all sides or
/// `left, right, top, bottom`; negative ones take away. Any dimensions before these pass through.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConstantPad2d.html">
///   torch.nn.ConstantPad2d</a>
public final class ConstantPad2d extends Pad {
  ConstantPad2d(double value, long... padding) {
    super(2, PaddingMode.ZEROS, value, padding);
  }
}
