package dev.myelin.nn;

/// A mirror image around volumes: `c b | a b c | b a` along each dimension.
///
/// | tensor | shape                                     |
/// |--------|-------------------------------------------|
/// | input  | `[N, C, D, H, W]` or `[C, D, H, W]`       |
/// | output | `[N, C, D', H', W']` or `[C, D', H', W']` |
///
/// where `D' = front + D + back`, `H' = top + H + bottom` and `W' = left + W + right`. The amounts
/// are one for all sides or `left, right, top, bottom, front, back`; negative ones take away. Each
/// amount must be smaller than the dimension it extends.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReflectionPad3d.html">
///   torch.nn.ReflectionPad3d</a>
public final class ReflectionPad3d extends Pad {
  ReflectionPad3d(long... padding) {
    super(3, PaddingMode.REFLECT, 0, padding);
  }
}
