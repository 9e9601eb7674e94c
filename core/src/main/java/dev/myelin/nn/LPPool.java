package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.List;

/// Pooling by a norm over any number of dimensions.
abstract sealed class LPPool extends Pool permits LPPool1d, LPPool2d, LPPool3d {
  private static final List<Operator> MEANS = operators("aten::avg_pool%dd");

  private final double p;
  private final Window window;
  private final boolean ceilMode;
  private final long volume;

  LPPool(int rank, double p, Options.Kernel kernel, LPPoolOption... options) {
    super(rank);
    if (!(p > 0 && p < Double.POSITIVE_INFINITY)) {
      throw Problem.in(where()).rule("p must be positive and finite").value("p", p).argument();
    }
    Options.once(where(), options);
    List<Long> strides = kernel.sizes();
    boolean ceil = false;
    for (LPPoolOption option : options) {
      switch (option) {
        case Options.Stride o -> strides = o.sizes();
        case Options.CeilMode o -> ceil = true;
      }
    }
    this.p = p;
    window = new Window(where(), rank, kernel.sizes(), strides, List.of(0L), List.of(1L));
    ceilMode = ceil;
    long product = 1;
    for (long size : window.kernel) {
      product *= size;
    }
    volume = product;
  }

  @Override
  public final Tensor forward(Tensor x) {
    checkPlanes(x);
    window.checkFits(this, x, ceilMode);
    Tensor wide = rank == 3 ? Halves.widen(x) : x;
    Tensor mean =
        MEANS
            .get(rank - 1)
            .one(wide.pow(p), window.kernel, window.stride, window.padding, ceilMode);
    return mean.sign().mul(mean.abs().relu()).mul(volume).pow(1 / p).to(x.dtype());
  }

  @Override
  protected final String describe() {
    return "p=" + p + ", " + window.describe(window.kernel) + (ceilMode ? ", ceilMode" : "");
  }
}
