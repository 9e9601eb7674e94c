package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;

/// What layers check before they call the engine.
final class Checks {
  private Checks() {}

  static long atLeast(String where, String name, long value, long least) {
    if (value < least) {
      throw Problem.in(where)
          .rule(name + " must be at least " + least)
          .value(name, value)
          .argument();
    }
    return value;
  }

  /// A size that may be left open.
  static long sizeOrAuto(String where, String name, long value) {
    if (value != Nn.AUTO && value < 1) {
      throw Problem.in(where)
          .rule(name + " must be at least 1, or AUTO")
          .value(name, value)
          .argument();
    }
    return value;
  }

  static double within(String where, String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw Problem.in(where)
          .rule(name + " must lie in [" + low + ", " + high + "]")
          .value(name, value)
          .argument();
    }
    return value;
  }

  /// That an input has as many dimensions as the layer takes.
  static void dims(Module layer, Tensor x, int least, int most) {
    int dim = x.dim();
    if (dim < least || dim > most) {
      throw Problem.in(layer.where())
          .rule(
              "input must have "
                  + (least == most
                      ? least
                      : most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most)
                  + " dimensions")
          .value("input", x.shape())
          .shape();
    }
  }

  /// That an input's dimension has the size that a weight asks for.
  static void size(Module layer, Tensor x, int dim, long size, String what, Tensor weight) {
    if (x.size(dim) != size) {
      throw Problem.in(layer.where())
          .rule("input must have " + size + " " + what)
          .value("input", x.shape())
          .value("weight", weight.shape())
          .shape();
    }
  }

  /// That an input lies where a parameter does, and has its type.
  static void like(Module layer, Tensor x, Parameter weight) {
    if (x.dtype() != weight.dtype()) {
      throw Problem.in(layer.where())
          .rule("input must have the parameters' type")
          .value("input", x.dtype())
          .value("weight", weight.dtype())
          .remedy(
              "Convert the input with to(DType."
                  + weight.dtype().name()
                  + "), or the model with to(DType."
                  + x.dtype().name()
                  + ").")
          .dtype();
    }
    if (!x.device().equals(weight.device())) {
      throw Problem.in(layer.where())
          .rule("input must lie on the parameters' device")
          .value("input", x.device())
          .value("weight", weight.device())
          .remedy("Move the input, or the model, with to(device).")
          .device();
    }
  }

  static void floating(Module layer, Tensor x) {
    if (!x.dtype().isFloatingPoint() && !x.dtype().isComplex()) {
      throw Problem.in(layer.where())
          .rule("input must be floating-point")
          .value("input", x.dtype())
          .remedy("Convert it with to(DType.FLOAT32).")
          .dtype();
    }
  }

  static void indices(Module layer, Tensor x) {
    if (x.dtype() != DType.INT64 && x.dtype() != DType.INT32) {
      throw Problem.in(layer.where())
          .rule("input must be indices of type int64 or int32")
          .value("input", x.dtype())
          .dtype();
    }
  }
}
