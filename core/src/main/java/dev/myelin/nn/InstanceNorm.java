package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;

/// Instance normalisation over any number of dimensions.
abstract sealed class InstanceNorm extends ChannelNorm
    permits InstanceNorm1d, InstanceNorm2d, InstanceNorm3d {
  private static final Operator INSTANCE_NORM = Operator.deferred("aten::instance_norm");

  private final int rank;

  InstanceNorm(int rank, long channels, InstanceNormOption... options) {
    super(rank + 1, rank + 2, channels, plan("InstanceNorm" + rank + "d", options));
    this.rank = rank;
  }

  private static Plan plan(String where, InstanceNormOption... options) {
    Options.once(where, options);
    double eps = 1e-5;
    double momentum = 0.1;
    boolean affine = false;
    boolean bias = true;
    boolean tracking = false;
    for (InstanceNormOption option : options) {
      switch (option) {
        case Options.Eps o -> eps = o.value();
        case Options.Momentum o -> momentum = o.value();
        case Options.Affine o -> affine = true;
        case Options.NoBias o -> bias = false;
        case Options.RunningStats o -> tracking = true;
      }
    }
    return new Plan(eps, momentum, affine, bias, tracking);
  }

  @Override
  public final Tensor forward(Tensor x) {
    check(x);
    long values = 1;
    for (int i = 1; i <= rank; i++) {
      values *= x.size(-i);
    }
    if (byInput() && values <= 1) {
      throw Problem.in(where())
          .rule("an instance to normalise by must have more than one value per channel")
          .value("input", x.shape())
          .shape();
    }
    boolean batched = x.dim() == rank + 2;
    if (x.numel() == 0) {
      return empty(x);
    }
    Tensor y =
        INSTANCE_NORM.one(
            batched ? x : x.unsqueeze(0),
            weight,
            bias,
            runningMean,
            runningVar,
            byInput(),
            momentum,
            eps,
            true);
    return batched ? y : y.squeeze(0);
  }

  /// Nothing to normalise, which the engine does not take, in the graph of the parameters.
  private Tensor empty(Tensor x) {
    long[] channels = new long[rank + 1];
    Arrays.fill(channels, 1);
    channels[0] = x.size(channelDim(x));
    Tensor y = weight == null ? x.mul(1.0) : x.mul(weight.reshape(channels));
    return bias == null ? y : y.add(bias.reshape(channels));
  }

  @Override
  final int channelDim(Tensor x) {
    return x.dim() - rank - 1;
  }

  @Override
  final String describeRest() {
    return (momentum == 0.1 ? "" : ", runningMomentum=" + momentum)
        + (weight == null ? "" : bias == null ? ", affine, noBias" : ", affine")
        + (runningMean == null ? "" : ", runningStats");
  }
}
