package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A two-dimensional convolution, `y = w ⋆ x + b`, over images.
///
/// | tensor | shape                                                    |
/// |--------|----------------------------------------------------------|
/// | input  | `[N, inChannels, H, W]` or `[inChannels, H, W]`          |
/// | output | `[N, outChannels, H', W']` or `[outChannels, H', W']`    |
/// | weight | `[outChannels, inChannels / groups, kernelH, kernelW]`   |
/// | bias   | `[outChannels]`                                          |
///
/// where `H' = ⌊(H + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1`, and `W'` likewise; with
/// `samePadding()`, `H' = H` and `W' = W`. Weight and bias start uniform in `±1/√(inChannels /
/// groups · kernelH · kernelW)`. `inChannels` may be [Nn#AUTO]: the first input then decides.
///
/// On the CPU the output of a batch lies in memory with the channels of a pixel side by side, the
/// order in which convolutions, normalisation and pooling run fastest; its shape and values are not
/// affected. To change its shape use `reshape` or `flatten`, for `view` needs the usual order.
///
/// @see <a href="https://arxiv.org/abs/1603.07285">A guide to convolution arithmetic</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html">torch.nn.Conv2d</a>
public final class Conv2d extends Layer {
  /// An option of a convolution.
  public sealed interface Option
      permits Options.Stride,
          Options.Padding,
          Options.SamePadding,
          Options.Dilation,
          Options.Groups,
          Options.NoBias {}

  private final long outChannels;
  private final Window window;
  private final long groups;
  private long inChannels;

  final Parameter weight;
  final @Nullable Parameter bias;

  Conv2d(long inChannels, long outChannels, Options.Kernel kernel, Option... options) {
    Options.once("Conv2d", options);
    Options.exclusive("Conv2d", Options.Padding.class, Options.SamePadding.class, options);
    List<Long> stride = List.of(1L);
    List<Long> padding = List.of(0L);
    List<Long> dilation = List.of(1L);
    long parts = 1;
    boolean withBias = true;
    boolean same = false;
    for (Option option : options) {
      switch (option) {
        case Options.Stride o -> stride = o.sizes();
        case Options.Padding o -> padding = o.sizes();
        case Options.SamePadding o -> same = true;
        case Options.Dilation o -> dilation = o.sizes();
        case Options.Groups o -> parts = Checks.atLeast("Conv2d", "groups", o.count(), 1);
        case Options.NoBias o -> withBias = false;
      }
    }
    this.inChannels = Checks.sizeOrAuto("Conv2d", "inChannels", inChannels);
    this.outChannels = Checks.atLeast("Conv2d", "outChannels", outChannels, 1);
    window = new Window("Conv2d", 2, kernel.sizes(), stride, padding, dilation);
    groups = parts;
    checkGroups("outChannels", outChannels);
    if (same) {
      window.padSame("Conv2d");
    }
    weight =
        Parameter.open(
            Shape.of(
                outChannels,
                inChannels == Nn.AUTO ? Nn.AUTO : inChannels / groups,
                window.kernel[0],
                window.kernel[1]));
    bias = withBias ? Parameter.open(Shape.of(outChannels)) : null;
    if (inChannels != Nn.AUTO) {
      checkGroups("inChannels", inChannels);
      initialise();
    }
  }

  @Override
  protected void build(Tensor x) {
    if (inChannels == Nn.AUTO) {
      Checks.dims(this, x, 3, 4);
      long channels = weight.isDefined() ? weight.size(1) * groups : x.size(-3);
      checkGroups("inChannels", channels);
      inChannels = channels;
      initialise();
    }
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.built(this, inChannels);
    Checks.dims(this, x, 3, 4);
    Checks.size(this, x, x.dim() - 3, inChannels, "channels", weight);
    Checks.like(this, x, weight);
    window.checkFits(this, x, false);
    return Kernels.conv2d(
        window.padUneven(x), weight, bias, window.stride, window.padding, window.dilation, groups);
  }

  /// The weight, `[outChannels, inChannels / groups, kernelH, kernelW]`.
  public Parameter weight() {
    return weight;
  }

  /// The bias, `[outChannels]`, or null.
  public @Nullable Parameter bias() {
    return bias;
  }

  @Override
  protected String describe() {
    return (weight.isDefined() ? weight.size(1) * groups : "AUTO")
        + " → "
        + outChannels
        + ", "
        + window.describe(new long[] {1, 1})
        + (groups == 1 ? "" : ", groups=" + groups)
        + (bias == null ? ", noBias" : "");
  }

  private void initialise() {
    long[] shape = {outChannels, inChannels / groups, window.kernel[0], window.kernel[1]};
    if (!weight.isDefined()) {
      weight.assign(Init.kaimingUniform(shape));
    }
    if (bias != null && !bias.isDefined()) {
      bias.assign(Init.bias(shape));
    }
  }

  private void checkGroups(String name, long channels) {
    if (channels % groups != 0) {
      throw Problem.in(where())
          .rule(name + " must be divisible by groups")
          .value(name, channels)
          .value("groups", groups)
          .argument();
    }
  }
}
