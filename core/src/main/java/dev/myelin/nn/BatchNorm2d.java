package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import org.jspecify.annotations.Nullable;

/// Normalises each channel of a batch of images, `y = (x − mean) / √(var + eps) · weight + bias`.
///
/// | tensor       | shape          |
/// |--------------|----------------|
/// | input        | `[N, C, H, W]` |
/// | output       | `[N, C, H, W]` |
/// | weight, bias | `[C]`          |
///
/// In training mode mean and (biased) variance are the batch's, and the running ones move towards
/// them, `running += momentum · (batch − running)`, the variance unbiased. In evaluation mode they
/// are the running ones. Weight starts at 1, bias at 0. The number of channels may be [Nn#AUTO].
///
/// @see <a href="https://arxiv.org/abs/1502.03167">Batch Normalization (Ioffe & Szegedy, 2015)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html">
///   torch.nn.BatchNorm2d</a>
public final class BatchNorm2d extends Layer {
  /// An option of batch normalisation.
  public sealed interface Option
      permits Options.Eps,
          Options.Momentum,
          Options.CumulativeAverage,
          Options.NoBias,
          Options.NoAffine,
          Options.NoRunningStats {}

  private final double eps;
  private final double momentum;
  private final boolean cumulative;
  private long channels;

  final @Nullable Parameter weight;
  final @Nullable Parameter bias;

  @Key("running_mean")
  final @Nullable Buffer runningMean;

  @Key("running_var")
  final @Nullable Buffer runningVar;

  @Key("num_batches_tracked")
  final @Nullable Buffer batchesTracked;

  BatchNorm2d(long channels, Option... options) {
    Options.once("BatchNorm2d", options);
    Options.exclusive(
        "BatchNorm2d", Options.Momentum.class, Options.CumulativeAverage.class, options);
    double epsilon = 1e-5;
    double share = 0.1;
    boolean average = false;
    boolean withBias = true;
    boolean affine = true;
    boolean tracking = true;
    for (Option option : options) {
      switch (option) {
        case Options.Eps o -> epsilon = o.value();
        case Options.Momentum o -> share = o.value();
        case Options.CumulativeAverage o -> average = true;
        case Options.NoBias o -> withBias = false;
        case Options.NoAffine o -> affine = false;
        case Options.NoRunningStats o -> tracking = false;
      }
    }
    eps = Checks.within("BatchNorm2d", "eps", epsilon, 0, Double.MAX_VALUE);
    momentum = Checks.within("BatchNorm2d", "runningMomentum", share, 0, 1);
    cumulative = average;
    this.channels = Checks.sizeOrAuto("BatchNorm2d", "channels", channels);
    Shape open = Shape.of(channels);
    weight = affine ? Parameter.open(open) : null;
    bias = affine && withBias ? Parameter.open(open) : null;
    runningMean = tracking ? Buffer.open(open) : null;
    runningVar = tracking ? Buffer.open(open) : null;
    batchesTracked = tracking ? new Buffer(Tensors.zeros(Shape.of(), DType.INT64), true) : null;
    if (channels != Nn.AUTO) {
      initialise();
    }
  }

  @Override
  protected void build(Tensor x) {
    if (channels == Nn.AUTO) {
      Checks.dims(this, x, 4, 4);
      channels = knownChannels(x);
      initialise();
    }
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.built(this, channels);
    Checks.dims(this, x, 4, 4);
    checkChannels(x);
    boolean byBatch = isTraining() || runningMean == null;
    if (byBatch && x.numel() / Math.max(1, channels) == 1) {
      throw Problem.in(where())
          .rule("a batch to normalise by must have more than one value per channel")
          .value("input", x.shape())
          .remedy("Use larger batches, or eval() with running statistics.")
          .shape();
    }
    if (isTraining() && batchesTracked != null) {
      batchesTracked.add_(1);
    }
    double share =
        isTraining() && cumulative && batchesTracked != null
            ? 1.0 / batchesTracked.itemLong()
            : momentum;
    return Kernels.batchNorm(x, weight, bias, runningMean, runningVar, byBatch, share, eps);
  }

  @Override
  protected String describe() {
    long known = knownChannels(null);
    return (known == Nn.AUTO ? "AUTO" : Long.toString(known))
        + (eps == 1e-5 ? "" : ", eps=" + eps)
        + (cumulative
            ? ", cumulativeAverage"
            : momentum == 0.1 ? "" : ", runningMomentum=" + momentum)
        + (weight == null ? ", noAffine" : bias == null ? ", noBias" : "")
        + (runningMean == null ? ", noRunningStats" : "");
  }

  /// The channels that loaded tensors have, or else the input.
  private long knownChannels(@Nullable Tensor x) {
    for (Tensor tensor : new @Nullable Tensor[] {weight, bias, runningMean, runningVar}) {
      if (tensor != null && tensor.isDefined()) {
        return tensor.size(0);
      }
    }
    return x == null ? channels : x.size(1);
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

  private void checkChannels(Tensor x) {
    if (x.size(1) != channels) {
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
}
