package dev.myelin.tensor;

import dev.myelin.error.Problem;

/// Checks of dimension numbers.
final class Dimensions {
  private Dimensions() {}

  /// The dimension counted from the front.
  static int check(Tensor x, int dimension) {
    int dims = x.dim();
    int index = dimension < 0 ? dimension + dims : dimension;
    if (index < 0 || index >= dims) {
      throw Problem.in("Tensor")
          .rule("dimension must lie in [" + -dims + ", " + (dims - 1) + "]")
          .value("dimension", dimension)
          .value("shape", x.shape())
          .shape();
    }
    return index;
  }
}
