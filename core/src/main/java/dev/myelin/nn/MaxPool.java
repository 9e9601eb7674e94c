package dev.myelin.nn;

import dev.myelin.tensor.Indexed;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.List;

/// Max pooling over any number of dimensions.
abstract sealed class MaxPool extends Pool permits MaxPool1d, MaxPool2d, MaxPool3d {
  private static final List<Operator> VALUES = operators("aten::max_pool%dd");
  private static final List<Operator> INDEXED = operators("aten::max_pool%dd_with_indices");

  private final Window window;
  private final boolean ceilMode;

  MaxPool(int rank, Options.Kernel kernel, MaxPoolOption... options) {
    super(rank);
    Options.once(where(), options);
    List<Long> strides = kernel.sizes();
    List<Long> paddings = List.of(0L);
    List<Long> dilations = List.of(1L);
    boolean ceil = false;
    for (MaxPoolOption option : options) {
      switch (option) {
        case Options.Stride o -> strides = o.sizes();
        case Options.Padding o -> paddings = o.sizes();
        case Options.Dilation o -> dilations = o.sizes();
        case Options.CeilMode o -> ceil = true;
      }
    }
    window = new Window(where(), rank, kernel.sizes(), strides, paddings, dilations);
    ceilMode = ceil;
    checkPadding(where(), window);
  }

  @Override
  public final Tensor forward(Tensor x) {
    check(x);
    if (rank == 2) {
      return Kernels.maxPool2d(
          x, window.kernel, window.stride, window.padding, window.dilation, ceilMode);
    }
    return VALUES
        .get(rank - 1)
        .one(x, window.kernel, window.stride, window.padding, window.dilation, ceilMode);
  }

  /// The greatest element of each window and, as `indices`, its place among the elements of its
  /// channel, counted row by row.
  public final Indexed callIndexed(Tensor x) {
    check(x);
    List<Tensor> results =
        INDEXED
            .get(rank - 1)
            .all(x, window.kernel, window.stride, window.padding, window.dilation, ceilMode);
    return new Indexed(results.get(0), results.get(1));
  }

  @Override
  protected final String describe() {
    return window.describe(window.kernel) + (ceilMode ? ", ceilMode" : "");
  }

  private void check(Tensor x) {
    checkPlanes(x);
    window.checkFits(this, x, ceilMode);
  }
}
