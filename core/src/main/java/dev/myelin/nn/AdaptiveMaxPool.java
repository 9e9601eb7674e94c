package dev.myelin.nn;

import dev.myelin.tensor.Indexed;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.List;

/// Max pooling to a size.
abstract sealed class AdaptiveMaxPool extends AdaptivePool
    permits AdaptiveMaxPool1d, AdaptiveMaxPool2d, AdaptiveMaxPool3d {
  private static final List<Operator> INDEXED = operators("aten::adaptive_max_pool%dd");

  AdaptiveMaxPool(long... sizes) {
    super(sizes);
  }

  @Override
  public final Tensor forward(Tensor x) {
    return callIndexed(x).values();
  }

  /// The greatest element of each window and, as `indices`, its place among the elements of its
  /// channel, counted row by row.
  public final Indexed callIndexed(Tensor x) {
    List<Tensor> results = INDEXED.get(rank - 1).all(x, outputSize(x));
    return new Indexed(results.get(0), results.get(1));
  }
}
