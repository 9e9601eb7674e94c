package dev.myelin.nn;

import dev.myelin.autograd.Autograd;
import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// What losses check before they call the engine.
final class LossChecks {
  private LossChecks() {}

  /// That output and target are real numbers of one shape, type and device.
  static void pair(Module loss, Tensor output, Tensor target) {
    pair(loss, "output", output, "target", target);
  }

  /// That two tensors are real numbers of one shape, type and device.
  static void pair(Module loss, String first, Tensor x, String second, Tensor y) {
    sameShape(loss, first, x, second, y);
    Checks.real(loss, first, x);
    sameType(loss, first, x, second, y);
    String remedy = "Move the " + second + " with to(" + first + ".device()).";
    Checks.sameDevice(loss, first, x, second, y, remedy);
  }

  /// A target of marks such as −1 and 1, or 0 and 1, which may be whole numbers, in the type of the
  /// scores that it goes with.
  static Tensor labels(Module loss, String name, Tensor scores, Tensor target) {
    sameShape(loss, name, scores, "target", target);
    return marks(loss, name, scores, target);
  }

  /// The same without regard to the shape.
  static Tensor marks(Module loss, String name, Tensor scores, Tensor target) {
    Checks.real(loss, name, scores);
    Checks.sameDevice(
        loss, name, scores, "target", target, "Move the target with to(" + name + ".device()).");
    DType dtype = target.dtype();
    if (!dtype.isFloatingPoint() && !dtype.isComplex()) {
      return target.to(scores.dtype());
    }
    sameType(loss, name, scores, "target", target);
    return target;
  }

  static void sameShape(Module loss, String first, Tensor x, String second, Tensor y) {
    if (!x.shape().equals(y.shape())) {
      throw Problem.in(loss.where())
          .rule(first + " and " + second + " must have the same shape")
          .value(first, x.shape())
          .value(second, y.shape())
          .remedy("Reshape one of them; broadcasting would hide a mistake here.")
          .shape();
    }
  }

  static void sameType(Module loss, String first, Tensor x, String second, Tensor y) {
    if (x.dtype() != y.dtype()) {
      throw Problem.in(loss.where())
          .rule(first + " and " + second + " must have the same type")
          .value(first, x.dtype())
          .value(second, y.dtype())
          .remedy("Convert the " + second + " with to(DType." + x.dtype().name() + ").")
          .dtype();
    }
  }

  static void sameDevice(Module loss, Tensor output, Tensor target) {
    Checks.sameDevice(
        loss, "output", output, "target", target, "Move the target with to(output.device()).");
  }

  /// That a tensor's dimensions are as many as the loss takes.
  static void dims(Module loss, String name, Tensor x, int least, int most) {
    int dim = x.dim();
    if (dim < least || dim > most) {
      throw Problem.in(loss.where())
          .rule(
              name
                  + (most == Integer.MAX_VALUE
                      ? " must have at least " + least + " dimension"
                      : " must have " + least + " or " + most + " dimensions"))
          .value(name, x.shape())
          .shape();
    }
  }

  /// That a tensor is a vector or a batch of vectors.
  static void vectors(Module loss, String name, Tensor x) {
    dims(loss, name, x, 1, 2);
  }

  /// That an output is the scores of an example, or of a batch of them, for some classes.
  static void scores(Module loss, Tensor output) {
    vectors(loss, "output", output);
    Checks.real(loss, "output", output);
    if (output.size(-1) == 0) {
      throw Problem.in(loss.where())
          .rule("there must be at least one class")
          .value("output", output.shape())
          .shape();
    }
  }

  /// That a target has a number for each vector.
  static void perExample(Module loss, String name, Tensor x, Tensor target) {
    boolean fits = target.dim() == x.dim() - 1 && (x.dim() == 1 || target.size(0) == x.size(0));
    if (!fits) {
      throw Problem.in(loss.where())
          .rule("target must have a number for each vector")
          .value(name, x.shape())
          .value("target", target.shape())
          .shape();
    }
  }

  /// That an anchor, a positive and a negative example are alike.
  static void triplet(Module loss, Tensor anchor, Tensor positive, Tensor negative) {
    pair(loss, "anchor", anchor, "positive", positive);
    pair(loss, "anchor", anchor, "negative", negative);
  }

  /// That weights, if there are any, can be broadcast to a target.
  static void weights(Module loss, String name, @Nullable Tensor weights, Tensor target) {
    if (weights == null) {
      return;
    }
    if (!expands(weights.shape(), target.shape())) {
      throw Problem.in(loss.where())
          .rule(name + " must be broadcastable to the target")
          .value(name, weights.shape())
          .value("target", target.shape())
          .shape();
    }
    if (weights.dtype() != target.dtype()) {
      throw Problem.in(loss.where())
          .rule(name + " must have the target's type")
          .value(name, weights.dtype())
          .value("target", target.dtype())
          .remedy("Convert the loss with to(DType." + target.dtype().name() + ").")
          .dtype();
    }
    Checks.sameDevice(
        loss, "target", target, name, weights, "Move the loss with to(output.device()).");
  }

  /// Whether a shape can be broadcast to another.
  static boolean expands(Shape from, Shape to) {
    boolean fits = from.dim() <= to.dim();
    for (int i = 1; fits && i <= from.dim(); i++) {
      fits = from.size(-i) == to.size(-i) || from.size(-i) == 1;
    }
    return fits;
  }

  /// That two tensors can be broadcast to each other, and are alike otherwise.
  static void broadcast(Module layer, String first, Tensor x, String second, Tensor y) {
    Checks.real(layer, first, x);
    sameType(layer, first, x, second, y);
    String remedy = "Move the " + second + " with to(" + first + ".device()).";
    Checks.sameDevice(layer, first, x, second, y, remedy);
    for (int i = 1; i <= Math.min(x.dim(), y.dim()); i++) {
      if (x.size(-i) != y.size(-i) && x.size(-i) != 1 && y.size(-i) != 1) {
        throw Problem.in(layer.where())
            .rule(first + " and " + second + " must have shapes that broadcast")
            .value(first, x.shape())
            .value(second, y.shape())
            .shape();
      }
    }
  }

  /// That numbers are probabilities. Those of another device than the CPU are left to the engine.
  static void unit(Module loss, String name, Tensor x) {
    within(loss, name, x, 1, name + " must lie in [0, 1]");
  }

  /// That numbers are not negative. Those of another device than the CPU are not looked at.
  static void notNegative(Module loss, String name, Tensor x) {
    within(loss, name, x, Double.POSITIVE_INFINITY, name + " must not be negative");
  }

  private static void within(Module loss, String name, Tensor x, double high, String rule) {
    if (!x.device().equals(Device.CPU) || x.numel() == 0) {
      return;
    }
    double least = Autograd.noGrad(() -> x.amin().item());
    double greatest = Autograd.noGrad(() -> x.amax().item());
    if (!(least >= 0 && greatest <= high)) {
      throw Problem.in(loss.where())
          .rule(rule)
          .value("least", least)
          .value("greatest", greatest)
          .value(name, x.shape())
          .argument();
    }
  }

  /// An exponent of which zero has a slope.
  static double gamma(String where, double value) {
    if (value != 0 && !(value >= 1 && value < Double.POSITIVE_INFINITY)) {
      throw Problem.in(where)
          .rule("gamma must be 0 or at least 1")
          .value("gamma", value)
          .argument();
    }
    return value;
  }

  static double oneOrTwo(String where, double value) {
    if (value != 1 && value != 2) {
      throw Problem.in(where).rule("p must be 1 or 2").value("p", value).argument();
    }
    return value;
  }

  /// The degree of a norm; infinity is one.
  static double degree(String where, double value) {
    if (!(value >= 0)) {
      throw Problem.in(where).rule("p must be at least 0").value("p", value).argument();
    }
    return value;
  }
}
