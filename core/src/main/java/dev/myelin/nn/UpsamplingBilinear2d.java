package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// Images at another resolution, to a size or by a factor: [Upsample] with [Upsample.Mode#BILINEAR]
/// and aligned corners.
///
/// | tensor | shape            |
/// |--------|------------------|
/// | input  | `[N, C, H, W]`   |
/// | output | `[N, C, H', W']` |
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.UpsamplingBilinear2d.html">
///   torch.nn.UpsamplingBilinear2d</a>
public final class UpsamplingBilinear2d extends Resampling {
  UpsamplingBilinear2d(Options.Resolution resolution) {
    super(resolution, Upsample.Mode.BILINEAR, true);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 4, 4);
    return resample(x, false);
  }
}
