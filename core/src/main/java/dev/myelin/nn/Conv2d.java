package dev.myelin.nn;

/// A two-dimensional convolution, `y = w ⋆ x + b`, over images.
///
/// | tensor | shape                                                  |
/// |--------|--------------------------------------------------------|
/// | input  | `[N, inChannels, H, W]` or `[inChannels, H, W]`        |
/// | output | `[N, outChannels, H', W']` or `[outChannels, H', W']`  |
/// | weight | `[outChannels, inChannels / groups, kernelH, kernelW]` |
/// | bias   | `[outChannels]`                                        |
///
/// where `H' = ⌊(H + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1`, and `W'` likewise; with
/// `samePadding()`, `H' = H` and `W' = W`, and with `channelsLast()` input and output are NHWC.
/// Weight and bias start uniform in `±1/√(inChannels / groups · kernelH · kernelW)`. `inChannels`
/// may be [Nn#AUTO]: the first input then decides.
///
/// On the CPU the output of a batch lies in memory with the channels of a pixel side by side, the
/// order in which convolutions, normalisation and pooling run fastest; its shape and values are not
/// affected. To change its shape use `reshape` or `flatten`, for `view` needs the usual order.
///
/// | option | default |
/// |---|---|
/// | `stride(n)`, `stride(h, w)` | 1 |
/// | `padding(n)`, `padding(h, w)` | 0 |
/// | `dilation(n)`, `dilation(h, w)` | 1 |
/// | `samePadding()`, `validPadding()` | as `padding` says |
/// | `paddingMode(m)` | [PaddingMode#ZEROS] |
/// | `groups(n)` | 1 |
/// | `noBias()` | with bias |
/// | `channelsLast()` | channels before the planes |
///
/// @see <a href="https://arxiv.org/abs/1603.07285">A guide to convolution arithmetic</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html">torch.nn.Conv2d</a>
public final class Conv2d extends Conv {
  Conv2d(long inChannels, long outChannels, Options.Kernel kernel, ConvOption... options) {
    super(2, inChannels, outChannels, kernel, ConvSettings.of("Conv2d", options));
  }
}
