package dev.myelin.nn;

/// Zeros around volumes: `0 0 | a b c | 0 0` along each dimension.
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
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ZeroPad3d.html">
///   torch.nn.ZeroPad3d</a>
public final class ZeroPad3d extends Pad {
  ZeroPad3d(long... padding) {
    super(3, PaddingMode.ZEROS, 0, padding);
  }
}
