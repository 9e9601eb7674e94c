package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Linalg;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.TensorOption;
import dev.myelin.tensor.Tensors;

/// What initial values ask of the weights that they fill.
final class Fans {
  private Fans() {}

  static void defined(String name, Tensor tensor) {
    if (!tensor.isDefined()) {
      throw Problem.in(name)
          .rule("open sizes must be fixed before values are given")
          .remedy("Run the model once, or call build(shape).")
          .state();
    }
    if (!tensor.dtype().isFloatingPoint()) {
      throw Problem.in(name)
          .rule("tensor must be floating-point")
          .value("tensor", tensor.dtype())
          .dtype();
    }
  }

  /// That a tensor has a fan.
  static void weight(String name, Tensor tensor) {
    defined(name, tensor);
    if (tensor.dim() < 2) {
      throw Problem.in(name)
          .rule("tensor must have at least 2 dimensions to have inputs and outputs")
          .value("tensor", tensor.shape())
          .shape();
    }
  }

  static void matrix(String name, Tensor tensor) {
    defined(name, tensor);
    if (tensor.dim() != 2) {
      throw Problem.in(name)
          .rule("tensor must have 2 dimensions")
          .value("tensor", tensor.shape())
          .shape();
    }
  }

  static void convolution(Tensor tensor, long groups) {
    defined("dirac_", tensor);
    if (tensor.dim() < 3 || tensor.dim() > 5) {
      throw Problem.in("dirac_")
          .rule("tensor must have 3, 4 or 5 dimensions")
          .value("tensor", tensor.shape())
          .shape();
    }
    Checks.atLeast("dirac_", "groups", groups, 1);
    if (tensor.size(0) % groups != 0) {
      throw Problem.in("dirac_")
          .rule("the first dimension must be divisible by groups")
          .value("tensor", tensor.shape())
          .value("groups", groups)
          .argument();
    }
  }

  static double xavierStd(String name, Tensor tensor, double gain) {
    weight(name, tensor);
    Checks.within(name, "gain", gain, 0, Double.MAX_VALUE);
    double fans = of(tensor, Init.Fan.IN) + of(tensor, Init.Fan.OUT);
    return fans == 0 ? 0 : gain * Math.sqrt(2.0 / fans);
  }

  static double kaimingStd(String name, Tensor tensor, Init.Fan fan, Init.Activation activation) {
    weight(name, tensor);
    double count = of(tensor, fan);
    return count == 0 ? 0 : activation.gain() / Math.sqrt(count);
  }

  private static double of(Tensor tensor, Init.Fan fan) {
    double window = 1;
    for (int i = 2; i < tensor.dim(); i++) {
      window *= tensor.size(i);
    }
    return window * tensor.size(fan == Init.Fan.IN ? 1 : 0);
  }

  /// Sets the middles of windows to 1, from each input to the output of its number.
  static Tensor dirac(Tensor tensor, long groups) {
    long outputs = tensor.size(0) / groups;
    for (long group = 0; group < groups; group++) {
      for (long i = 0; i < Math.min(outputs, tensor.size(1)); i++) {
        Tensor window = tensor.get(group * outputs + i, i);
        while (window.dim() > 0) {
          window = window.select(0, window.size(0) / 2);
        }
        window.fill_(1.0);
      }
    }
    return tensor;
  }

  /// A random matrix with orthonormal rows or columns, in a tensor's shape.
  static Tensor orthogonal(Tensor tensor, TensorOption... generator) {
    long rows = tensor.size(0);
    long columns = tensor.numel() / rows;
    Tensor random = Tensors.empty(Shape.of(rows, columns), tensor.dtype(), tensor.device());
    random.normal_(0, 1, generator);
    boolean wide = rows < columns;
    Linalg.Qr parts = Linalg.qr(wide ? random.t() : random);
    Tensor q = parts.q().mul(parts.r().diag().sign());
    return (wide ? q.t() : q).reshape(tensor.shape().toArray());
  }
}
