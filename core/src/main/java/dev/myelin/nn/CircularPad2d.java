package dev.myelin.nn;

/// The elements of the other end around images: `b c | a b c | a b` along each dimension.
///
/// | tensor | shape                             |
/// |--------|-----------------------------------|
/// | input  | `[N, C, H, W]` or `[C, H, W]`     |
/// | output | `[N, C, H', W']` or `[C, H', W']` |
///
/// where `H' = top + H + bottom` and `W' = left + W + right`. The amounts are one for all sides or
/// `left, right, top, bottom`; negative ones take away. Each amount may be at most the dimension it
/// extends.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CircularPad2d.html">
///   torch.nn.CircularPad2d</a>
public final class CircularPad2d extends Pad {
  CircularPad2d(long... padding) {
    super(2, PaddingMode.CIRCULAR, 0, padding);
  }
}
