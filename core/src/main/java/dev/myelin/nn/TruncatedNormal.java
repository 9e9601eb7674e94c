package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorOption;
import dev.myelin.tensor.Tensors;

/// Normal numbers between bounds, drawn as PyTorch draws them: again until they lie within, or,
/// where that would be seldom, evenly and kept by chance.
record TruncatedNormal(double mean, double std, double low, double high) {
  private static final String NAME = "truncNormal_";

  /// The chance above which numbers are drawn from the distribution itself.
  private static final double OFTEN = 0.3;

  TruncatedNormal {
    Checks.finite(NAME, "mean", mean);
    Checks.positive(NAME, "std", std);
    Checks.finite(NAME, "low", low);
    Checks.finite(NAME, "high", high);
    if (!(low < high)) {
      throw Problem.in(NAME)
          .rule("low must be less than high")
          .value("low", low)
          .value("high", high)
          .argument();
    }
  }

  Tensor fill(Tensor tensor, TensorOption... generator) {
    if (tensor.numel() == 0) {
      return tensor;
    }
    double within = below(high) - below(low);
    return within > OFTEN ? reject(tensor, generator) : accept(tensor, generator);
  }

  private Tensor reject(Tensor tensor, TensorOption... generator) {
    Tensor bounds = Tensors.tensor(new double[] {low, high}).to(tensor.dtype());
    double least = bounds.get(0).item();
    double greatest = bounds.get(1).item();
    Tensor result = tensor.normal_(mean, std, generator);
    while (true) {
      Tensor outside = result.lt(least).logicalOr(result.gt(greatest));
      if (!outside.any().bool()) {
        return tensor.copy_(result);
      }
      Tensor again = Tensors.emptyLike(result).normal_(mean, std, generator);
      result = Tensors.where(outside, again, result);
    }
  }

  private Tensor accept(Tensor tensor, TensorOption... generator) {
    double mode = Math.clamp(mean, low, high);
    double peak = -0.5 * Math.pow((mode - mean) / std, 2);
    Tensor candidates = Tensors.emptyLike(tensor);
    Tensor chances = Tensors.emptyLike(tensor);
    Tensor result = tensor.uniform_(low, high, generator);
    candidates.copy_(result);
    Tensor pending = refused(candidates, chances, peak, generator);
    while (pending.any().bool()) {
      candidates.uniform_(low, high, generator);
      result = Tensors.where(pending, candidates, result);
      pending = pending.logicalAnd(refused(candidates, chances, peak, generator));
    }
    return tensor.copy_(result);
  }

  private Tensor refused(
      Tensor candidates, Tensor chances, double peak, TensorOption... generator) {
    Tensor density = candidates.sub_(mean).div_(std).pow_(2).mul_(-0.5).sub_(peak);
    return chances.uniform_(0, 1, generator).log().gt(density);
  }

  /// The chance of a normal number below one.
  private double below(double x) {
    return (1 + Tensors.scalar((x - mean) / std / Math.sqrt(2), DType.FLOAT64).erf().item()) / 2;
  }
}
