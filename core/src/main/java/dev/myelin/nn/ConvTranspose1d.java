package dev.myelin.nn;

/// A transposed one-dimensional convolution over sequences: the map by which a [Conv1d] of the same
/// weight, without its bias, sends gradients back. A stride enlarges.
///
/// | tensor | shape                                         |
/// |--------|-----------------------------------------------|
/// | input  | `[N, inChannels, L]` or `[inChannels, L]`     |
/// | output | `[N, outChannels, L']` or `[outChannels, L']` |
/// | weight | `[inChannels, outChannels / groups, kernel]`  |
/// | bias   | `[outChannels]`                               |
///
/// where `L' = (L − 1)·stride − 2·padding + dilation·(kernel − 1) + outputPadding + 1`; with
/// `channelsLast()` input and output are NLC. A stride above 1 leaves open which of several sizes
/// an output had before: `outputPadding` or `call(x, shape)` decides. Weight and bias start uniform
/// in `±1/√(outChannels / groups · kernel)`. `inChannels` may be [Nn#AUTO]: the first input then
/// decides.
///
/// | option | default |
/// |---|---|
/// | `stride(n)` | 1 |
/// | `padding(n)` | 0 |
/// | `outputPadding(n)` | 0 |
/// | `dilation(n)` | 1 |
/// | `groups(n)` | 1 |
/// | `noBias()` | with bias |
/// | `channelsLast()` | channels before the positions |
///
/// MLX calls it `ConvTransposed1d`, with channels last.
///
/// @see <a href="https://arxiv.org/abs/1603.07285">A guide to convolution arithmetic</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose1d.html">
///   torch.nn.ConvTranspose1d</a>
public final class ConvTranspose1d extends ConvTranspose {
  ConvTranspose1d(
      long inChannels, long outChannels, Options.Kernel kernel, ConvTransposeOption... options) {
    super(1, inChannels, outChannels, kernel, ConvSettings.of("ConvTranspose1d", options));
  }
}
