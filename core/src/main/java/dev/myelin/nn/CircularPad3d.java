package dev.myelin.nn;

/// The elements of the other end around volumes: `b c | a b c | a b` along each dimension.
///
/// | tensor | shape                                     |
/// |--------|-------------------------------------------|
/// | input  | `[N, C, D, H, W]` or `[C, D, H, W]`       |
/// | output | `[N, C, D', H', W']` or `[C, D', H', W']` |
///
/// where `D' = front + D + back`, `H' = top + H + bottom` and `W' = left + W + right`. The amounts
/// are one for all sides or `left, right, top, bottom, front, back`; negative ones take away. Each
/// amount may be at most the dimension it extends.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CircularPad3d.html">
///   torch.nn.CircularPad3d</a>
public final class CircularPad3d extends Pad {
  CircularPad3d(long... padding) {
    super(3, PaddingMode.CIRCULAR, 0, padding);
  }
}
