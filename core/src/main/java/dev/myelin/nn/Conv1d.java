package dev.myelin.nn;

/// A one-dimensional convolution, `y = w ⋆ x + b`, over sequences.
///
/// | tensor | shape                                         |
/// |--------|-----------------------------------------------|
/// | input  | `[N, inChannels, L]` or `[inChannels, L]`     |
/// | output | `[N, outChannels, L']` or `[outChannels, L']` |
/// | weight | `[outChannels, inChannels / groups, kernel]`  |
/// | bias   | `[outChannels]`                               |
///
/// where `L' = ⌊(L + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1`; with `samePadding()`,
/// `L' = L`, and with `channelsLast()` input and output are NLC. Weight and bias start uniform in
/// `±1/√(inChannels / groups · kernel)`. `inChannels` may be [Nn#AUTO]: the first input then
/// decides.
///
/// | option | default |
/// |---|---|
/// | `stride(n)` | 1 |
/// | `padding(n)` | 0 |
/// | `dilation(n)` | 1 |
/// | `samePadding()`, `validPadding()` | as `padding` says |
/// | `paddingMode(m)` | [PaddingMode#ZEROS] |
/// | `groups(n)` | 1 |
/// | `noBias()` | with bias |
/// | `channelsLast()` | channels before the positions |
///
/// @see <a href="https://arxiv.org/abs/1603.07285">A guide to convolution arithmetic</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html">torch.nn.Conv1d</a>
public final class Conv1d extends Conv {
  Conv1d(long inChannels, long outChannels, Options.Kernel kernel, ConvOption... options) {
    super(1, inChannels, outChannels, kernel, ConvSettings.of("Conv1d", options));
  }
}
