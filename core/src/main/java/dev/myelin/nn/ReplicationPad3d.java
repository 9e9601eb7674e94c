package dev.myelin.nn;

/// The outermost elements again and again around volumes: `a a | a b c | c c` along each dimension.
///
/// | tensor | shape                                     |
/// |--------|-------------------------------------------|
/// | input  | `[N, C, D, H, W]` or `[C, D, H, W]`       |
/// | output | `[N, C, D', H', W']` or `[C, D', H', W']` |
///
/// where `D' = front + D + back`, `H' = top + H + bottom` and `W' = left + W + right`. The amounts
/// are one for all sides or `left, right, top, bottom, front, back`; negative ones take away. No
/// dimension but the batch's may be empty.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReplicationPad3d.html">
///   torch.nn.ReplicationPad3d</a>
public final class ReplicationPad3d extends Pad {
  ReplicationPad3d(long... padding) {
    super(3, PaddingMode.REPLICATE, 0, padding);
  }
}
