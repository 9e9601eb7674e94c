package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Indexed;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/// Unpooling over any number of dimensions.
abstract sealed class MaxUnpool extends Module permits MaxUnpool1d, MaxUnpool2d, MaxUnpool3d {
  private static final Operator PLANE = Operator.deferred("aten::max_unpool2d");
  private static final Operator VOLUME = Operator.deferred("aten::max_unpool3d");

  private final int rank;
  private final Window window;

  MaxUnpool(int rank, Options.Kernel kernel, MaxUnpoolOption... options) {
    Options.once(where(), options);
    List<Long> strides = kernel.sizes();
    List<Long> paddings = List.of(0L);
    for (MaxUnpoolOption option : options) {
      switch (option) {
        case Options.Stride o -> strides = o.sizes();
        case Options.Padding o -> paddings = o.sizes();
      }
    }
    this.rank = rank;
    window = new Window(where(), rank, kernel.sizes(), strides, paddings, List.of(1L));
  }

  /// Puts the elements of `x` at the places that `indices` name, in an output of the usual size, or
  /// of the given sizes, one for each dimension.
  public final Tensor call(Tensor x, Tensor indices, long... outputSize) {
    check(x, indices);
    long[] size = size(x, outputSize);
    Checks.range(
        this,
        "indices",
        indices,
        Arrays.stream(size).reduce(1, Math::multiplyExact),
        Long.MIN_VALUE);
    return switch (rank) {
      case 1 ->
          PLANE.one(x.unsqueeze(-1), indices.unsqueeze(-1), new long[] {size[0], 1}).squeeze(-1);
      case 2 -> PLANE.one(x, indices, size);
      default -> VOLUME.one(x, indices, size, window.stride, window.padding);
    };
  }

  /// Puts the results of a pooling back.
  public final Tensor call(Indexed pooled, long... outputSize) {
    return call(pooled.values(), pooled.indices(), outputSize);
  }

  @Override
  protected final String describe() {
    return window.describe(window.kernel);
  }

  private void check(Tensor x, Tensor indices) {
    Checks.dims(this, x, rank + 1, rank + 2);
    Checks.real(this, "input", x);
    Checks.filled(this, x, rank + 1);
    if (!indices.shape().equals(x.shape())) {
      throw Problem.in(where())
          .rule("input and indices must have one shape")
          .value("input", x.shape())
          .value("indices", indices.shape())
          .shape();
    }
    if (indices.dtype() != DType.INT64) {
      throw Problem.in(where())
          .rule("indices must be of type int64")
          .value("indices", indices.dtype())
          .remedy("Convert them with to(DType.INT64).")
          .dtype();
    }
    Checks.sameDevice(
        this, "input", x, "indices", indices, "Move the indices with to(input.device()).");
  }

  private long[] size(Tensor x, long[] asked) {
    if (asked.length != 0 && asked.length != rank) {
      throw Problem.in(where())
          .rule("outputSize must be " + rank + (rank == 1 ? " number" : " numbers"))
          .value("outputSize", asked)
          .argument();
    }
    long[] size = new long[rank];
    for (int i = 0; i < rank; i++) {
      long usual =
          (x.size(i - rank) - 1) * window.stride[i] - 2 * window.padding[i] + window.kernel[i];
      size[i] = asked.length == 0 ? usual : asked[i];
      if (size[i] < 1 || Math.abs(size[i] - usual) >= window.stride[i]) {
        throw Problem.in(where())
            .rule("the output must not be empty, and less than a stride from its usual size")
            .value("input", x.shape())
            .value("dimension", i)
            .value("size", size[i])
            .value("usual", usual)
            .shape();
      }
    }
    return size;
  }
}
