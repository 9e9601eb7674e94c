package dev.myelin.nn;

/// A transposed three-dimensional convolution over volumes: the map by which a [Conv3d] of the same
/// weight, without its bias, sends gradients back. A stride enlarges.
///
/// | tensor | shape                                                           |
/// |--------|-----------------------------------------------------------------|
/// | input  | `[N, inChannels, D, H, W]` or `[inChannels, D, H, W]`           |
/// | output | `[N, outChannels, D', H', W']` or `[outChannels, D', H', W']`   |
/// | weight | `[inChannels, outChannels / groups, kernelD, kernelH, kernelW]` |
/// | bias   | `[outChannels]`                                                 |
///
/// where `D' = (D − 1)·stride − 2·padding + dilation·(kernel − 1) + outputPadding + 1`, and `H'`
/// and `W'` likewise; with `channelsLast()` input and output are NDHWC. A stride above 1 leaves
/// open which of several sizes an output had before: `outputPadding` or [#call(Tensor, Shape)]
/// decide. Weight and bias start uniform in `±1/√(outChannels / groups · kernelD · kernelH ·
/// kernelW)`. `inChannels` may be [Nn#AUTO]: the first input then decides.
///
/// | option | default |
/// |---|---|
/// | `stride(n)`, `stride(d, h, w)` | 1 |
/// | `padding(n)`, `padding(d, h, w)` | 0 |
/// | `outputPadding(n)`, `outputPadding(d, h, w)` | 0 |
/// | `dilation(n)`, `dilation(d, h, w)` | 1 |
/// | `groups(n)` | 1 |
/// | `noBias()` | with bias |
/// | `channelsLast()` | channels before the volumes |
///
/// MLX calls it `ConvTransposed3d`, with channels last.
///
/// @see <a href="https://arxiv.org/abs/1603.07285">A guide to convolution arithmetic</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose3d.html">
///   torch.nn.ConvTranspose3d</a>
public final class ConvTranspose3d extends ConvTranspose {
  ConvTranspose3d(
      long inChannels, long outChannels, Options.Kernel kernel, ConvTransposeOption... options) {
    super(3, inChannels, outChannels, kernel, ConvSettings.of("ConvTranspose3d", options));
  }
}
