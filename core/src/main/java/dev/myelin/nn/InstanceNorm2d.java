package dev.myelin.nn;

/// Normalises each channel of each image by itself, `y = (x − mean) / √(var + eps) · weight +
/// bias`, with the biased variance.
///
/// | tensor                    | shape                         |
/// |---------------------------|-------------------------------|
/// | input, output             | `[N, C, H, W]` or `[C, H, W]` |
/// | weight, bias              | `[C]`, with `affine()`        |
/// | running_mean, running_var | `[C]`, with `runningStats()`  |
///
/// With `runningStats()` training notes the mean statistics of each batch, `running += momentum ·
/// (batch − running)`, and evaluation normalises by them. Weight starts at 1, bias at 0. The number
/// of channels may be [Nn#AUTO].
///
/// @see <a href="https://arxiv.org/abs/1607.08022">Instance Normalization (Ulyanov et al.,
///   2016)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.InstanceNorm2d.html">torch.nn.InstanceNorm2d</a>
public final class InstanceNorm2d extends InstanceNorm {
  InstanceNorm2d(long channels, InstanceNormOption... options) {
    super(2, channels, options);
  }
}
