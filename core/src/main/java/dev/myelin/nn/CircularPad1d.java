package dev.myelin.nn;

/// The elements of the other end around sequences: `b c | a b c | a b`.
///
/// | tensor | shape                     |
/// |--------|---------------------------|
/// | input  | `[N, C, L]` or `[C, L]`   |
/// | output | `[N, C, L']` or `[C, L']` |
///
/// where `L' = left + L + right`. The amounts are one for all sides or `left, right`; negative ones
/// take away. Each amount may be at most the dimension it extends.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CircularPad1d.html">
///   torch.nn.CircularPad1d</a>
public final class CircularPad1d extends Pad {
  CircularPad1d(long... padding) {
    super(1, PaddingMode.CIRCULAR, 0, padding);
  }
}
