package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Average pooling over any number of dimensions.
abstract sealed class AvgPool extends Pool permits AvgPool1d, AvgPool2d, AvgPool3d {
  private static final List<Operator> MEANS = operators("aten::avg_pool%dd");

  private final Window window;
  private final boolean ceilMode;
  private final boolean includePadding;
  private final @Nullable Long divisor;

  AvgPool(int rank, Options.Kernel kernel, AvgPoolOption... options) {
    super(rank);
    Options.once(where(), options);
    List<Long> strides = kernel.sizes();
    List<Long> paddings = List.of(0L);
    boolean ceil = false;
    boolean include = true;
    Long divide = null;
    for (AvgPoolOption option : options) {
      switch (option) {
        case Options.Stride o -> strides = o.sizes();
        case Options.Padding o -> paddings = o.sizes();
        case Options.CeilMode o -> ceil = true;
        case Options.ExcludePadding o -> include = false;
        case Options.Divisor o -> divide = Checks.atLeast(where(), "divisor", o.value(), 1);
      }
    }
    window = new Window(where(), rank, kernel.sizes(), strides, paddings, List.of(1L));
    ceilMode = ceil;
    includePadding = include;
    divisor = divide;
    checkPadding(where(), window);
  }

  @Override
  public final Tensor forward(Tensor x) {
    checkPlanes(x);
    window.checkFits(this, x, ceilMode);
    Operator mean = MEANS.get(rank - 1);
    if (rank > 1) {
      Tensor wide = rank == 3 ? Halves.widen(x) : x;
      return mean.one(
              wide, window.kernel, window.stride, window.padding, ceilMode, includePadding, divisor)
          .to(x.dtype());
    }
    if (divisor == null) {
      return mean.one(x, window.kernel, window.stride, window.padding, ceilMode, includePadding);
    }
    // The engine has no divisor in one dimension, where a sequence is an image of one row.
    return MEANS
        .get(1)
        .one(
            x.unsqueeze(-2),
            row(1, window.kernel),
            row(1, window.stride),
            row(0, window.padding),
            ceilMode,
            includePadding,
            divisor)
        .squeeze(-2);
  }

  @Override
  protected final String describe() {
    return window.describe(window.kernel)
        + (ceilMode ? ", ceilMode" : "")
        + (includePadding ? "" : ", excludePadding")
        + (divisor == null ? "" : ", divisor=" + divisor);
  }

  private static long[] row(long height, long[] width) {
    return new long[] {height, width[0]};
  }
}
