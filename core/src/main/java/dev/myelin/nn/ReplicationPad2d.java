package dev.myelin.nn;

/// The outermost elements again and again around images: `a a | a b c | c c` along each dimension.
///
/// | tensor | shape                             |
/// |--------|-----------------------------------|
/// | input  | `[N, C, H, W]` or `[C, H, W]`     |
/// | output | `[N, C, H', W']` or `[C, H', W']` |
///
/// where `H' = top + H + bottom` and `W' = left + W + right`. The amounts are one for all sides or
/// `left, right, top, bottom`; negative ones take away. No dimension but the batch's may be empty.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReplicationPad2d.html">
///   torch.nn.ReplicationPad2d</a>
public final class ReplicationPad2d extends Pad {
  ReplicationPad2d(long... padding) {
    super(2, PaddingMode.REPLICATE, 0, padding);
  }
}
