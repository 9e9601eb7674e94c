package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Tensor;

/// Batch normalisation over any number of dimensions.
abstract sealed class BatchNorm extends ChannelNorm permits BatchNorm1d, BatchNorm2d, BatchNorm3d {
  private final boolean cumulative;

  BatchNorm(int leastDims, int mostDims, long channels, BatchNormOption... options) {
    super(leastDims, mostDims, channels, plan(name(mostDims), options));
    cumulative = has(options);
  }

  private static String name(int dims) {
    return "BatchNorm" + (dims - 2) + "d";
  }

  private static boolean has(BatchNormOption... options) {
    for (BatchNormOption option : options) {
      if (option instanceof Options.CumulativeAverage) {
        return true;
      }
    }
    return false;
  }

  private static Plan plan(String where, BatchNormOption... options) {
    Options.once(where, options);
    Options.exclusive(where, Options.Momentum.class, Options.CumulativeAverage.class, options);
    double eps = 1e-5;
    double momentum = 0.1;
    boolean affine = true;
    boolean bias = true;
    boolean tracking = true;
    for (BatchNormOption option : options) {
      switch (option) {
        case Options.Eps o -> eps = o.value();
        case Options.Momentum o -> momentum = o.value();
        case Options.CumulativeAverage o -> {}
        case Options.NoBias o -> bias = false;
        case Options.NoAffine o -> affine = false;
        case Options.NoRunningStats o -> tracking = false;
      }
    }
    return new Plan(eps, momentum, affine, bias, tracking);
  }

  @Override
  public final Tensor forward(Tensor x) {
    check(x);
    if (byInput() && x.numel() / x.size(1) == 1) {
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
    return Kernels.batchNorm(x, weight, bias, runningMean, runningVar, byInput(), share, eps);
  }

  @Override
  final int channelDim(Tensor x) {
    return 1;
  }

  @Override
  final String describeRest() {
    return (cumulative
            ? ", cumulativeAverage"
            : momentum == 0.1 ? "" : ", runningMomentum=" + momentum)
        + (weight == null ? ", noAffine" : bias == null ? ", noBias" : "")
        + (runningMean == null ? ", noRunningStats" : "");
  }
}
