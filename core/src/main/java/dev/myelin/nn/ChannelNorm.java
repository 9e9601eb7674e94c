package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import org.jspecify.annotations.Nullable;

/// What normalisations of channels share: a scale and a shift for each channel, and running
/// statistics.
abstract sealed class ChannelNorm extends Layer permits BatchNorm, InstanceNorm {
  private final int leastDims;
  private final int mostDims;
  private long channels;

  final double eps;
  final double momentum;

  final @Nullable Parameter weight;
  final @Nullable Parameter bias;

  @Key("running_mean")
  final @Nullable Buffer runningMean;

  @Key("running_var")
  final @Nullable Buffer runningVar;

  @Key("num_batches_tracked")
  final @Nullable Buffer batchesTracked;

  /// What the options of a normalisation say.
  record Plan(double eps, double momentum, boolean affine, boolean bias, boolean tracking) {}

  ChannelNorm(int leastDims, int mostDims, long channels, Plan plan) {
    this.leastDims = leastDims;
    this.mostDims = mostDims;
    eps = Checks.within(where(), "eps", plan.eps, 0, Double.MAX_VALUE);
    momentum = Checks.within(where(), "runningMomentum", plan.momentum, 0, 1);
    this.channels = Checks.sizeOrAuto(where(), "channels", channels);
    Shape open = Shape.of(channels);
    weight = plan.affine ? Parameter.open(open) : null;
    bias = plan.affine && plan.bias ? Parameter.open(open) : null;
    runningMean = plan.tracking ? Buffer.open(open) : null;
    runningVar = plan.tracking ? Buffer.open(open) : null;
    batchesTracked =
        plan.tracking ? new Buffer(Tensors.zeros(Shape.of(), DType.INT64), true) : null;
    if (channels != Nn.AUTO) {
      initialise();
    }
  }

  @Override
  protected final void build(Tensor x) {
    if (channels == Nn.AUTO) {
      Checks.dims(this, x, leastDims, mostDims);
      channels = knownChannels(x);
      initialise();
    }
  }

  /// The dimension of the channels in an input.
  abstract int channelDim(Tensor x);

  /// The part of `describe` on options of this normalisation alone.
  abstract String describeRest();

  /// Whether the input's own statistics count, not the running ones.
  final boolean byInput() {
    return isTraining() || runningMean == null;
  }

  final void check(Tensor x) {
    Checks.built(this, channels);
    Checks.dims(this, x, leastDims, mostDims);
    if (x.size(channelDim(x)) != channels) {
      throw Problem.in(where())
          .rule("input must have " + channels + " channels")
          .value("input", x.shape())
          .shape();
    }
    Tensor like = weight == null ? runningMean : weight;
    if (like == null) {
      Checks.real(this, "input", x);
    } else {
      Checks.like(this, x, like);
    }
  }

  @Override
  protected final String describe() {
    long known = knownChannels(null);
    return (known == Nn.AUTO ? "AUTO" : Long.toString(known))
        + (eps == 1e-5 ? "" : ", eps=" + eps)
        + describeRest();
  }

  /// The channels that loaded tensors have, or else the input.
  private long knownChannels(@Nullable Tensor x) {
    for (Tensor tensor : new @Nullable Tensor[] {weight, bias, runningMean, runningVar}) {
      if (tensor != null && tensor.isDefined()) {
        return tensor.size(0);
      }
    }
    return x == null ? channels : x.size(channelDim(x));
  }

  private void initialise() {
    fill(weight, 1);
    fill(bias, 0);
    fill(runningMean, 0);
    fill(runningVar, 1);
  }

  private void fill(@Nullable Tensor member, double value) {
    if (member != null && !member.isDefined()) {
      Conversion.assign(member, Tensors.full(Shape.of(channels), value));
    }
  }
}
