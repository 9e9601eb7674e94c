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
      permits Options.Eps, Options.Momentum, Options.NoAffine, Options.NoRunningStats {}

  private final double eps;
  private final double momentum;
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
    double epsilon = 1e-5;
    double share = 0.1;
    boolean affine = true;
    boolean tracking = true;
    for (Option option : options) {
      switch (option) {
        case Options.Eps o -> epsilon = o.value();
        case Options.Momentum o -> share = o.value();
        case Options.NoAffine o -> affine = false;
        case Options.NoRunningStats o -> tracking = false;
      }
    }
    eps = Checks.within("BatchNorm2d", "eps", epsilon, 0, Double.MAX_VALUE);
    momentum = Checks.within("BatchNorm2d", "momentum", share, 0, 1);
    this.channels = Checks.sizeOrAuto("BatchNorm2d", "channels", channels);
    weight = affine ? Parameter.open() : null;
    bias = affine ? Parameter.open() : null;
    runningMean = tracking ? Buffer.open() : null;
    runningVar = tracking ? Buffer.open() : null;
    batchesTracked = tracking ? new Buffer(Tensors.zeros(Shape.of(), DType.INT64), true) : null;
    if (channels != Nn.AUTO) {
      initialise();
    }
  }

  @Override
  protected void build(Tensor x) {
    if (channels == Nn.AUTO) {
      Checks.dims(this, x, 4, 4);
      channels = x.size(1);
      initialise();
      to(x.device());
    }
  }

  @Override
  public Tensor forward(Tensor x) {
    Checks.dims(this, x, 4, 4);
    checkChannels(x);
    boolean byBatch = isTraining() || runningMean == null;
    if (byBatch && x.numel() / Math.max(1, channels) == 1) {
      throw Problem.in(where())
          .rule("training needs more than one value per channel")
          .value("input", x.shape())
          .remedy("Use larger batches, or eval().")
          .shape();
    }
    if (isTraining() && batchesTracked != null) {
      batchesTracked.add_(1);
    }
    return Kernels.batchNorm(x, weight, bias, runningMean, runningVar, byBatch, momentum, eps);
  }

  @Override
  protected String describe() {
    return (channels == Nn.AUTO ? "AUTO" : Long.toString(channels))
        + (eps == 1e-5 ? "" : ", eps=" + eps)
        + (momentum == 0.1 ? "" : ", momentum=" + momentum)
        + (weight == null ? ", noAffine" : "")
        + (runningMean == null ? ", noRunningStats" : "");
  }

  private void initialise() {
    if (weight != null && bias != null && !weight.isDefined()) {
      weight.assign(Tensors.ones(channels));
      bias.assign(Tensors.zeros(channels));
    }
    if (runningMean != null && runningVar != null && !runningMean.isDefined()) {
      runningMean.assign(Tensors.zeros(channels));
      runningVar.assign(Tensors.ones(channels));
    }
  }

  private void checkChannels(Tensor x) {
    if (x.size(1) != channels) {
      throw Problem.in(where())
          .rule("input must have " + channels + " channels")
          .value("input", x.shape())
          .shape();
    }
    if (weight != null) {
      Checks.like(this, x, weight);
    } else {
      Checks.floating(this, x);
    }
  }
}
