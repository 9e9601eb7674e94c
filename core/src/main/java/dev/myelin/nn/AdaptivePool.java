package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Pooling to a size, over any number of dimensions.
abstract sealed class AdaptivePool extends Pool permits AdaptiveAvgPool, AdaptiveMaxPool {
  private static final List<String> NAMES = List.of("depth", "height", "width");

  private final long[] sizes;

  AdaptivePool(long... sizes) {
    super(sizes.length);
    this.sizes = sizes;
    for (int i = 0; i < rank; i++) {
      Checks.sizeOrAuto(where(), rank == 1 ? "length" : NAMES.get(3 - rank + i), sizes[i]);
    }
  }

  /// The output's sizes for an input, once that is checked.
  final long[] outputSize(Tensor x) {
    checkPlanes(x);
    long[] known = sizes.clone();
    for (int i = 0; i < rank; i++) {
      if (known[i] == Nn.AUTO) {
        known[i] = x.size(i - rank);
      }
    }
    return known;
  }

  @Override
  protected final String describe() {
    return Arrays.stream(sizes)
        .mapToObj(size -> size == Nn.AUTO ? "AUTO" : Long.toString(size))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
