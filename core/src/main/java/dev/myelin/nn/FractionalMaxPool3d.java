package dev.myelin.nn;

/// The greatest element of each of some windows that lie at random steps, so that the output's size
/// can be any fraction of the input's.
///
/// | tensor | shape                                                         |
/// |--------|---------------------------------------------------------------|
/// | input  | `[N, C, D, H, W]` or `[C, D, H, W]`                           |
/// | output | `[N, C, depth, height, width]` or `[C, depth, height, width]` |
///
/// One of `outputSize(…)` and `outputRatio(…)`, a share of the input's size in (0, 1), must be
/// given. The steps are drawn anew for each call, in evaluation mode too, unless `randomSamples(…)`
/// fixes them: numbers in [0, 1) of shape `[N, C, 3]`, a buffer of the state dict.
///
/// @see <a href="https://arxiv.org/abs/1412.6071">Fractional Max-Pooling (Graham, 2014)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.FractionalMaxPool3d.html">torch.nn.FractionalMaxPool3d</a>
public final class FractionalMaxPool3d extends FractionalMaxPool {
  FractionalMaxPool3d(Options.Kernel kernel, FractionalPoolOption... options) {
    super(3, kernel, options);
  }
}
