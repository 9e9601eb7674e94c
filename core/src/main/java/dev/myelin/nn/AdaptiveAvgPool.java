package dev.myelin.nn;

import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.List;

/// Average pooling to a size.
abstract sealed class AdaptiveAvgPool extends AdaptivePool
    permits AdaptiveAvgPool1d, AdaptiveAvgPool2d, AdaptiveAvgPool3d {
  private static final List<Operator> MEANS = operators("aten::adaptive_avg_pool%dd");

  AdaptiveAvgPool(long... sizes) {
    super(sizes);
  }

  @Override
  public final Tensor forward(Tensor x) {
    long[] size = outputSize(x);
    return rank == 2
        ? Kernels.adaptiveAvgPool2d(x, size[0], size[1])
        : MEANS.get(rank - 1).one(x, size);
  }
}
