package dev.myelin.nn;

/// A transposed two-dimensional convolution over images: the map by which a [Conv2d] of the same
/// weight, without its bias, sends gradients back. A stride enlarges.
///
/// | tensor | shape                                                  |
/// |--------|--------------------------------------------------------|
/// | input  | `[N, inChannels, H, W]` or `[inChannels, H, W]`        |
/// | output | `[N, outChannels, H', W']` or `[outChannels, H', W']`  |
/// | weight | `[inChannels, outChannels / groups, kernelH, kernelW]` |
/// | bias   | `[outChannels]`                                        |
///
/// where `H' = (H − 1)·stride − 2·padding + dilation·(kernel − 1) + outputPadding + 1`, and `W'`
/// likewise; with `channelsLast()` input and output are NHWC. A stride above 1 leaves open which of
/// several sizes an output had before: `outputPadding` or `call(x, shape)` decides. Weight and bias
/// start uniform in `±1/√(outChannels / groups · kernelH · kernelW)`. `inChannels` may be
/// [Nn#AUTO]: the first input then decides.
///
/// | option | default |
/// |---|---|
/// | `stride(n)`, `stride(h, w)` | 1 |
/// | `padding(n)`, `padding(h, w)` | 0 |
/// | `outputPadding(n)`, `outputPadding(h, w)` | 0 |
/// | `dilation(n)`, `dilation(h, w)` | 1 |
/// | `groups(n)` | 1 |
/// | `noBias()` | with bias |
/// | `channelsLast()` | channels before the planes |
///
/// MLX calls it `ConvTransposed2d`, with channels last.
///
/// @see <a href="https://arxiv.org/abs/1603.07285">A guide to convolution arithmetic</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html">
///   torch.nn.ConvTranspose2d</a>
public final class ConvTranspose2d extends ConvTranspose {
  ConvTranspose2d(
      long inChannels, long outChannels, Options.Kernel kernel, ConvTransposeOption... options) {
    super(2, inChannels, outChannels, kernel, ConvSettings.of("ConvTranspose2d", options));
  }
}
