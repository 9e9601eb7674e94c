package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Tensor;

/// Sequences, images or volumes at another resolution, to a size or by a factor.
///
/// | tensor | shape                                                      |
/// |--------|------------------------------------------------------------|
/// | input  | `[N, C, L]`, `[N, C, H, W]` or `[N, C, D, H, W]`           |
/// | output | `[N, C, L']`, `[N, C, H', W']` or `[N, C, D', H', W']`     |
///
/// where `L'` is the size, or `⌊L · factor⌋`. With `channelsLast()` input and output are NLC, NHWC
/// or NDHWC, as in MLX.
///
/// | option | default |
/// |---|---|
/// | `mode(m)` | [Mode#NEAREST] |
/// | `alignCorners()` | pixels are squares, whose outer edges coincide |
/// | `recomputeScaleFactor()` | places are computed with the factor, not the ratio of sizes |
/// | `channelsLast()` | channels before the planes |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Upsample.html">
///   torch.nn.Upsample</a>
public final class Upsample extends Resampling {
  /// An option of [Upsample].
  public sealed interface Option
      permits Mode, Options.AlignCorners, Options.RecomputeScaleFactor, Options.ChannelsLast {}

  /// How the elements between are found; as an option, [#NEAREST] unless given.
  public enum Mode implements Option {
    /// The element at `⌊i / scale⌋`.
    NEAREST,
    /// The element whose middle is nearest, at `⌊(i + ½) / scale⌋`.
    NEAREST_EXACT,
    /// Linear interpolation along each dimension, one to three.
    LINEAR,
    /// [#LINEAR], for images only.
    BILINEAR,
    /// [#LINEAR], for volumes only.
    TRILINEAR,
    /// Cubic interpolation along each dimension, one to three, with `a = −0.75`.
    CUBIC,
    /// [#CUBIC], for images only.
    BICUBIC;

    boolean isNearest() {
      return this == NEAREST || this == NEAREST_EXACT;
    }
  }

  private final Mode mode;
  private final boolean alignCorners;
  private final boolean recompute;
  private final boolean channelsLast;

  Upsample(Options.Resolution resolution, Option... options) {
    super(resolution, mode(options), has(Options.AlignCorners.class, options));
    Options.once("Upsample", options);
    mode = mode(options);
    alignCorners = has(Options.AlignCorners.class, options);
    recompute = has(Options.RecomputeScaleFactor.class, options);
    channelsLast = has(Options.ChannelsLast.class, options);
    if (alignCorners && mode.isNearest()) {
      throw Problem.in("Upsample")
          .rule("alignCorners() needs a mode that interpolates")
          .value("mode", mode)
          .argument();
    }
    if (recompute && resolution instanceof Options.Size) {
      throw Problem.in("Upsample")
          .rule("recomputeScaleFactor() needs a scaleFactor")
          .value("resolution", resolution)
          .argument();
    }
  }

  @Override
  public Tensor forward(Tensor x) {
    switch (mode) {
      case BILINEAR, BICUBIC -> Checks.dims(this, x, 4, 4);
      case TRILINEAR -> Checks.dims(this, x, 5, 5);
      case NEAREST, NEAREST_EXACT, LINEAR, CUBIC -> Checks.dims(this, x, 3, 5);
    }
    return channelsLast
        ? resample(x.movedim(-1, 1), recompute).movedim(1, -1)
        : resample(x, recompute);
  }

  @Override
  protected String describe() {
    return super.describe()
        + (mode == Mode.NEAREST ? "" : ", mode=" + mode)
        + (alignCorners ? ", alignCorners" : "")
        + (recompute ? ", recomputeScaleFactor" : "")
        + (channelsLast ? ", channelsLast" : "");
  }

  private static Mode mode(Option... options) {
    for (Option option : options) {
      if (option instanceof Mode mode) {
        return mode;
      }
    }
    return Mode.NEAREST;
  }

  private static boolean has(Class<? extends Option> kind, Option... options) {
    for (Option option : options) {
      if (kind.isInstance(option)) {
        return true;
      }
    }
    return false;
  }
}
