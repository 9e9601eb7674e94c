package dev.myelin.nn;

/// Zeros around images: `0 0 | a b c | 0 0` along each dimension.
///
/// | tensor | shape         |
/// |--------|---------------|
/// | input  | `[…, H, W]`   |
/// | output | `[…, H', W']` |
///
/// where `H' = top + H + bottom` and `W' = left + W + right`. The amounts are one for all sides or
/// `left, right, top, bottom`; negative ones take away. Any dimensions before these pass through.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ZeroPad2d.html">
///   torch.nn.ZeroPad2d</a>
public final class ZeroPad2d extends Pad {
  ZeroPad2d(long... padding) {
    super(2, PaddingMode.ZEROS, 0, padding);
  }
}
