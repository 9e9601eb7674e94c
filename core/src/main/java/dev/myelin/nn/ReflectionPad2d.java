package dev.myelin.nn;

/// A mirror image around images: `c b | a b c | b a` along each dimension.
///
/// | tensor | shape                             |
/// |--------|-----------------------------------|
/// | input  | `[N, C, H, W]` or `[C, H, W]`     |
/// | output | `[N, C, H', W']` or `[C, H', W']` |
///
/// where `H' = top + H + bottom` and `W' = left + W + right`. The amounts are one for all sides or
/// `left, right, top, bottom`; negative ones take away. Each amount must be smaller than the
/// dimension it extends.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReflectionPad2d.html">
///   torch.nn.ReflectionPad2d</a>
public final class ReflectionPad2d extends Pad {
  ReflectionPad2d(long... padding) {
    super(2, PaddingMode.REFLECT, 0, padding);
  }
}
