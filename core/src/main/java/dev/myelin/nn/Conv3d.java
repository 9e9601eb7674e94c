package dev.myelin.nn;

/// A three-dimensional convolution, `y = w ⋆ x + b`, over volumes.
///
/// | tensor | shape                                                           |
/// |--------|-----------------------------------------------------------------|
/// | input  | `[N, inChannels, D, H, W]` or `[inChannels, D, H, W]`           |
/// | output | `[N, outChannels, D', H', W']` or `[outChannels, D', H', W']`   |
/// | weight | `[outChannels, inChannels / groups, kernelD, kernelH, kernelW]` |
/// | bias   | `[outChannels]`                                                 |
///
/// where `D' = ⌊(D + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1`, and `H'` and `W'`
/// likewise; with `samePadding()`, `D' = D`, `H' = H` and `W' = W`, and with `channelsLast()` input
/// and output are NDHWC. Weight and bias start uniform in `±1/√(inChannels / groups · kernelD ·
/// kernelH · kernelW)`. `inChannels` may be [Nn#AUTO]: the first input then decides.
///
/// | option | default |
/// |---|---|
/// | `stride(n)`, `stride(d, h, w)` | 1 |
/// | `padding(n)`, `padding(d, h, w)` | 0 |
/// | `dilation(n)`, `dilation(d, h, w)` | 1 |
/// | `samePadding()`, `validPadding()` | as `padding` says |
/// | `paddingMode(m)` | [PaddingMode#ZEROS] |
/// | `groups(n)` | 1 |
/// | `noBias()` | with bias |
/// | `channelsLast()` | channels before the volumes |
///
/// @see <a href="https://arxiv.org/abs/1603.07285">A guide to convolution arithmetic</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv3d.html">torch.nn.Conv3d</a>
public final class Conv3d extends Conv {
  Conv3d(long inChannels, long outChannels, Options.Kernel kernel, ConvOption... options) {
    super(3, inChannels, outChannels, kernel, ConvSettings.of("Conv3d", options));
  }
}
