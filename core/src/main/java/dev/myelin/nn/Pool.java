package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.List;
import java.util.stream.IntStream;

/// What all pooling shares: an input of `[N, C, *]` or `[C, *]` with as many dimensions `*` as the
/// pooling has.
abstract sealed class Pool extends Layer
    permits MaxPool, AvgPool, AdaptivePool, LPPool, FractionalMaxPool {
  final int rank;

  Pool(int rank) {
    this.rank = rank;
  }

  /// That an input is of real numbers and of planes that are not empty.
  final void checkPlanes(Tensor x) {
    Checks.dims(this, x, rank + 1, rank + 2);
    Checks.real(this, "input", x);
    Checks.filled(this, x, rank + 1);
  }

  /// That a window begins within the input, not in its padding.
  static void checkPadding(String where, Window window) {
    for (int i = 0; i < window.kernel.length; i++) {
      if (window.padding[i] > window.kernel[i] / 2) {
        throw Problem.in(where)
            .rule("padding must be at most half the kernel")
            .value("padding", window.padding)
            .value("kernel", window.kernel)
            .argument();
      }
    }
  }

  /// The operator of each rank from 1 to 3, by a pattern such as `aten::max_pool%dd`.
  static List<Operator> operators(String pattern) {
    return IntStream.rangeClosed(1, 3)
        .mapToObj(rank -> Operator.deferred(String.format(pattern, rank)))
        .toList();
  }
}
