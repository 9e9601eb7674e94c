package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What all convolutions share: their parameters, their checks and the order of dimensions.
abstract sealed class Convolution extends Layer permits Conv, ConvTranspose {
  final Window window;
  final long groups;
  private final int dims;
  private final boolean transposed;
  private final boolean channelsLast;
  private final long outChannels;
  private long inChannels;

  final Parameter weight;
  final @Nullable Parameter bias;

  Convolution(
      int dims,
      boolean transposed,
      long inChannels,
      long outChannels,
      Options.Kernel kernel,
      ConvSettings settings) {
    String where = typeName();
    this.dims = dims;
    this.transposed = transposed;
    this.inChannels = Checks.sizeOrAuto(where, "inChannels", inChannels);
    this.outChannels = Checks.atLeast(where, "outChannels", outChannels, 1);
    channelsLast = settings.channelsLast;
    groups = Checks.atLeast(where, "groups", settings.groups, 1);
    window =
        new Window(
            where, dims, kernel.sizes(), settings.stride, settings.padding, settings.dilation);
    checkGroups("outChannels", outChannels);
    if (settings.same) {
      window.padSame(where);
    }
    weight = Parameter.open(Shape.of(weightShape()));
    bias = settings.bias ? Parameter.open(Shape.of(outChannels)) : null;
    if (inChannels != Nn.AUTO) {
      checkGroups("inChannels", inChannels);
      initialise();
    }
  }

  /// The convolution of images whose channels come before their planes, `[N, C, …]` or `[C, …]`.
  abstract Tensor convolve(Tensor x);

  @Override
  protected void build(Tensor x) {
    if (inChannels == Nn.AUTO) {
      Checks.dims(this, x, dims + 1, dims + 2);
      long channels = weight.isDefined() ? loadedChannels() : x.size(channelDim());
      checkGroups("inChannels", channels);
      inChannels = channels;
      initialise();
    }
  }

  @Override
  public Tensor forward(Tensor x) {
    check(x);
    return channelsLast ? toChannelsLast(convolve(toChannelsFirst(x))) : convolve(x);
  }

  /// The weight.
  public Parameter weight() {
    return weight;
  }

  /// The bias, `[outChannels]`, or null.
  public @Nullable Parameter bias() {
    return bias;
  }

  /// How many multiplications with their additions an input of a shape takes.
  final long multiplyAdds(Shape input, Shape output) {
    return (transposed ? input : output).numel() * (weight.numel() / weight.size(0));
  }

  final void check(Tensor x) {
    Checks.built(this, inChannels);
    Checks.dims(this, x, dims + 1, dims + 2);
    Checks.size(this, x, x.dim() + channelDim(), inChannels, "channels", weight);
    Checks.like(this, x, weight);
  }

  final boolean isChannelsLast() {
    return channelsLast;
  }

  /// A view `[…, C, H, W]` of `[…, H, W, C]`.
  final Tensor toChannelsFirst(Tensor x) {
    return x.movedim(-1, -1 - dims);
  }

  /// A view `[…, H, W, C]` of `[…, C, H, W]`.
  final Tensor toChannelsLast(Tensor x) {
    return x.movedim(-1 - dims, -1);
  }

  @Override
  protected String describe() {
    long[] ones = new long[dims];
    Arrays.fill(ones, 1);
    return (weight.isDefined() ? loadedChannels() : "AUTO")
        + " → "
        + outChannels
        + ", "
        + window.describe(ones)
        + describeMore()
        + (groups == 1 ? "" : ", groups=" + groups)
        + (bias == null ? ", noBias" : "")
        + (channelsLast ? ", channelsLast" : "");
  }

  /// What a kind of convolution adds to the description of its window.
  abstract String describeMore();

  private int channelDim() {
    return channelsLast ? -1 : -1 - dims;
  }

  private long loadedChannels() {
    return transposed ? weight.size(0) : weight.size(1) * groups;
  }

  private long[] weightShape() {
    long[] shape = new long[2 + dims];
    boolean open = inChannels == Nn.AUTO;
    shape[0] = transposed ? inChannels : outChannels;
    shape[1] = transposed ? outChannels / groups : open ? Nn.AUTO : inChannels / groups;
    System.arraycopy(window.kernel, 0, shape, 2, dims);
    return shape;
  }

  private void initialise() {
    long[] shape = weightShape();
    if (!weight.isDefined()) {
      weight.assign(Init.kaimingUniform(shape));
    }
    if (bias != null && !bias.isDefined()) {
      bias.assign(Init.bias(shape, outChannels));
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
