package dev.myelin.nn;

/// The outermost elements again and again around sequences: `a a | a b c | c c`.
///
/// | tensor | shape                     |
/// |--------|---------------------------|
/// | input  | `[N, C, L]` or `[C, L]`   |
/// | output | `[N, C, L']` or `[C, L']` |
///
/// where `L' = left + L + right`. The amounts are one for all sides or `left, right`; negative ones
/// take away. No dimension but the batch's may be empty.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReplicationPad1d.html">
///   torch.nn.ReplicationPad1d</a>
public final class ReplicationPad1d extends Pad {
  ReplicationPad1d(long... padding) {
    super(1, PaddingMode.REPLICATE, 0, padding);
  }
}
