package dev.myelin.nn;

/// A mirror image around sequences: `c b | a b c | b a`.
///
/// | tensor | shape                     |
/// |--------|---------------------------|
/// | input  | `[N, C, L]` or `[C, L]`   |
/// | output | `[N, C, L']` or `[C, L']` |
///
/// where `L' = left + L + right`. The amounts are one for all sides or `left, right`; negative ones
/// take away. Each amount must be smaller than the dimension it extends.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReflectionPad1d.html">
///   torch.nn.ReflectionPad1d</a>
public final class ReflectionPad1d extends Pad {
  ReflectionPad1d(long... padding) {
    super(1, PaddingMode.REFLECT, 0, padding);
  }
}
