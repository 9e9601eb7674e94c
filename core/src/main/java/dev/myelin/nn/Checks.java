package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;

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

  static long between(String where, String name, long value, long low, long high) {
    if (value < low || value > high) {
      throw Problem.in(where)
          .rule(name + " must lie in [" + low + ", " + high + "]")
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

  /// An index into so many modules, of which negative ones count from the end.
  static int index(Module container, int index, int size) {
    int place = index < 0 ? index + size : index;
    if (place < 0 || place >= size) {
      throw Problem.in(container.where())
          .rule(
              size == 0
                  ? "there must be a module to get"
                  : "index must lie in [" + -size + ", " + (size - 1) + "]")
          .value("index", index)
          .argument();
    }
    return place;
  }

  static double within(String where, String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw Problem.in(where)
          .rule(
              high == Double.MAX_VALUE
                  ? name + " must be at least " + text(low)
                  : name + " must lie in [" + text(low) + ", " + text(high) + "]")
          .value(name, value)
          .argument();
    }
    return value;
  }

  private static String text(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }

  static double finite(String where, String name, double value) {
    if (!Double.isFinite(value)) {
      throw Problem.in(where).rule(name + " must be a finite number").value(name, value).argument();
    }
    return value;
  }

  static double positive(String where, String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw Problem.in(where)
          .rule(name + " must be a finite number greater than 0")
          .value(name, value)
          .argument();
    }
    return value;
  }

  static double nonZero(String where, String name, double value) {
    if (!Double.isFinite(value) || value == 0) {
      throw Problem.in(where)
          .rule(name + " must be a finite number other than 0")
          .value(name, value)
          .argument();
    }
    return value;
  }

  /// That an input has a dimension; negative ones count from the end.
  static void dim(Module layer, Tensor x, int dim) {
    int dims = Math.max(x.dim(), 1);
    if (dim < -dims || dim >= dims) {
      throw Problem.in(layer.where())
          .rule("dim must lie in [" + -dims + ", " + (dims - 1) + "]")
          .value("dim", dim)
          .value("input", x.shape())
          .shape();
    }
  }

  /// That an input falls into two halves along a dimension.
  static void halves(Module layer, Tensor x, int dim) {
    dims(layer, x, 1, Integer.MAX_VALUE);
    dim(layer, x, dim);
    if (x.size(dim) % 2 != 0) {
      throw Problem.in(layer.where())
          .rule("input must have an even size to be halved")
          .value("dim", dim)
          .value("input", x.shape())
          .shape();
    }
  }

  /// That the sizes that were left open are fixed by now.
  static void built(Module layer, long size) {
    if (size == Nn.AUTO) {
      throw Problem.in(layer.where())
          .rule("open sizes must be fixed before forward")
          .remedy("Run the layer with call.")
          .state();
    }
  }

  /// That an input has as many dimensions as the layer takes.
  static void dims(Module layer, Tensor x, int least, int most) {
    int dim = x.dim();
    if (dim < least || dim > most) {
      throw Problem.in(layer.where())
          .rule("input must have " + dimensions(least, most))
          .value("input", x.shape())
          .shape();
    }
  }

  private static String dimensions(int least, int most) {
    if (most == Integer.MAX_VALUE) {
      return "at least " + least + (least == 1 ? " dimension" : " dimensions");
    }
    return (least == most ? "" : least + (least + 1 == most ? " or " : " to "))
        + most
        + " dimensions";
  }

  /// That none but the first of an input's four dimensions, or none of three, is empty.
  static void filled(Module layer, Tensor x) {
    filled(layer, x, 3);
  }

  /// That none of the last dimensions of an input is empty.
  static void filled(Module layer, Tensor x, int dims) {
    for (int i = x.dim() - dims; i < x.dim(); i++) {
      if (x.size(i) == 0) {
        throw Problem.in(layer.where())
            .rule("input must have no empty dimension but the batch's")
            .value("input", x.shape())
            .shape();
      }
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
  static void like(Module layer, Tensor x, Tensor weight) {
    if (x.dtype() != weight.dtype()) {
      throw Problem.in(layer.where())
          .rule("input must have the parameters' type")
          .value("input", x.dtype())
          .value("parameters", weight.dtype())
          .remedy(
              weight.dtype().isFloatingPoint() && !x.dtype().isFloatingPoint()
                  ? "Convert the input with to(DType." + weight.dtype().name() + ")."
                  : "Convert the input with to(DType."
                      + weight.dtype().name()
                      + "), or the model with to(DType."
                      + x.dtype().name()
                      + ").")
          .dtype();
    }
    sameDevice(
        layer, "input", x, "parameters", weight, "Move the input, or the model, with to(device).");
  }

  /// That a state to start from has a shape, and a parameter's type and device.
  static Tensor state(Module module, String name, Tensor state, Shape shape, Tensor weight) {
    if (!state.shape().equals(shape)) {
      throw Problem.in(module.where())
          .rule("state " + name + " must have the shape " + shape)
          .value(name, state.shape())
          .shape();
    }
    if (state.dtype() != weight.dtype()) {
      throw Problem.in(module.where())
          .rule("state " + name + " must have the parameters' type")
          .value(name, state.dtype())
          .value("parameters", weight.dtype())
          .remedy("Convert it with to(DType." + weight.dtype().name() + ").")
          .dtype();
    }
    sameDevice(
        module,
        name,
        state,
        "parameters",
        weight,
        "Move the state, or the model, with to(device).");
    return state;
  }

  /// That two tensors lie on one device.
  static void sameDevice(
      Module layer, String first, Tensor x, String second, Tensor y, String remedy) {
    if (!x.device().equals(y.device())) {
      throw Problem.in(layer.where())
          .rule(first + " and " + second + " must lie on one device")
          .value(first, x.device())
          .value(second, y.device())
          .remedy(remedy)
          .device();
    }
  }

  /// That an input is of real numbers with a fraction.
  static void real(Module layer, String name, Tensor x) {
    if (!x.dtype().isFloatingPoint()) {
      throw Problem.in(layer.where())
          .rule(name + " must be floating-point")
          .value(name, x.dtype())
          .remedy(
              x.dtype().isComplex()
                  ? "Take abs() or the real and imaginary parts of complex numbers."
                  : "Convert it with to(DType.FLOAT32).")
          .dtype();
    }
  }

  /// That an input is of numbers with a fraction, real or complex.
  static void fractional(Module layer, Tensor x) {
    if (!x.dtype().isComplex()) {
      real(layer, "input", x);
    }
  }

  static void indices(Module layer, Tensor x) {
    DType dtype = x.dtype();
    if (dtype != DType.INT64 && dtype != DType.INT32) {
      throw Problem.in(layer.where())
          .rule("input must be indices of type int64 or int32")
          .value("input", dtype)
          .remedy("Convert them with to(DType.INT64).")
          .dtype();
    }
  }

  /// That whole numbers lie in `[0, count)`, or are an exempted one. Those of another device than
  /// the CPU are left to the engine, for to look at them would stop it.
  static void range(Module layer, String what, Tensor x, long count, long exempt) {
    if (!x.device().equals(Device.CPU) || x.numel() == 0) {
      return;
    }
    Range range = range(x.isContiguous() ? x : x.contiguous(), exempt);
    long low = range.low;
    long high = range.high;
    if (low <= high && (low < 0 || high >= count)) {
      throw Problem.in(layer.where())
          .rule(what + " must lie in [0, " + (count - 1) + "]")
          .value("least", low)
          .value("greatest", high)
          .value("shape", x.shape())
          .argument();
    }
  }

  /// The least and the greatest of some whole numbers; the other way round if there are none.
  private record Range(long low, long high) {}

  private static Range range(Tensor dense, long exempt) {
    DType dtype = dense.dtype();
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    try {
      MemorySegment elements = dense.segment();
      for (long i = 0, n = dense.numel(); i < n; i++) {
        long value =
            switch (dtype) {
              case INT64 -> elements.getAtIndex(ValueLayout.JAVA_LONG, i);
              case INT32 -> elements.getAtIndex(ValueLayout.JAVA_INT, i);
              default -> elements.get(ValueLayout.JAVA_BYTE, i) & 0xff;
            };
        if (value != exempt) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    } finally {
      Reference.reachabilityFence(dense);
    }
    return new Range(low, high);
  }
}
