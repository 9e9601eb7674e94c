package dev.myelin.tensor;

import dev.myelin.error.Problem;

/// Checks of dimension numbers.
final class Dimensions {
  private Dimensions() {}

  /// The dimension of an operation's input, counted from the front.
  static int check(String operation, Tensor x, int dimension) {
    int dims = x.dim();
    int index = dimension < 0 ? dimension + dims : dimension;
    if (index < 0 || index >= dims) {
      throw Problem.in(operation)
          .rule(
              dims == 0
                  ? "a scalar has no dimensions to choose from"
                  : "dimension must lie in [" + -dims + ", " + (dims - 1) + "]")
          .value("dimension", dimension)
          .value("input", x.shape())
          .shape();
    }
    return index;
  }
}
