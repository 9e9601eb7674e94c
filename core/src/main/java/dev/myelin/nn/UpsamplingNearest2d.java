package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// Images at another resolution, to a size or by a factor: [Upsample] with [Upsample.Mode#NEAREST].
///
/// | tensor | shape            |
/// |--------|------------------|
/// | input  | `[N, C, H, W]`   |
/// | output | `[N, C, H', W']` |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.UpsamplingNearest2d.html">
///   torch.nn.UpsamplingNearest2d</a>
public final class UpsamplingNearest2d extends Resampling {
  UpsamplingNearest2d(Options.Resolution resolution) {
    super(resolution, Upsample.Mode.NEAREST, false);
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 4, 4);
    return resample(x, false);
  }
}
