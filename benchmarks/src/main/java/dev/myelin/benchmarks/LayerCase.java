package dev.myelin.benchmarks;

import dev.myelin.nn.Layer;
import dev.myelin.nn.Module;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// One layer at one size, in Java and in Python.
///
/// @param name PyTorch's name of the layer
/// @param size what tells the sizes of one layer apart
/// @param module whose parameters get gradients
/// @param call computes the output from the inputs
/// @param python the same layer as an expression of Python, in which `nn` is `torch.nn` and `F` its
///   functional part
/// @param target how many times faster than Python it should be, or null for no slower than 1.1
///   times Python's time
record LayerCase(
    String name,
    String size,
    Module module,
    Function<List<Tensor>, Tensor> call,
    String python,
    List<Input> inputs,
    @Nullable Double target) {

  /// What a case is given.
  ///
  /// @param bound whole numbers below it, or 0 for normally distributed numbers
  /// @param differentiable whether it gets a gradient
  record Input(long bound, Shape shape, boolean differentiable) {
    /// Makes the tensor.
    Tensor tensor() {
      return bound == 0 ? Tensors.randn(shape) : Tensors.randint(0, bound, shape);
    }

    /// The same as an expression of Python.
    String python() {
      String sizes =
          LongStream.of(shape.toArray()).mapToObj(Long::toString).collect(Collectors.joining(", "));
      String numbers =
          bound == 0
              ? "torch.randn(" + sizes + ")"
              : "torch.randint(0, " + bound + ", (" + sizes + ",))";
      return differentiable ? numbers : "fixed(" + numbers + ")";
    }
  }

  /// Normally distributed numbers.
  static Input normal(long... shape) {
    return new Input(0, Shape.of(shape), true);
  }

  /// Whole numbers in `[0, bound)`.
  static Input whole(long bound, long... shape) {
    return new Input(bound, Shape.of(shape), false);
  }

  /// Normally distributed numbers that get no gradient.
  static Input target(long... shape) {
    return new Input(0, Shape.of(shape), false);
  }

  /// A layer of one input.
  static LayerCase of(String name, String python, Layer layer, Input input) {
    return new LayerCase(
        name,
        input.shape().toString(),
        layer,
        inputs -> layer.call(inputs.getFirst()),
        "nn." + name + "(" + python + ")",
        List.of(input),
        null);
  }

  /// A module of several inputs.
  static LayerCase of(
      String name,
      String python,
      Module module,
      Function<List<Tensor>, Tensor> call,
      Input... inputs) {
    return new LayerCase(
        name,
        inputs[0].shape().toString(),
        module,
        call,
        "nn." + name + "(" + python + ")",
        List.of(inputs),
        null);
  }

  /// The same with a target of its own.
  LayerCase aimingAt(double times) {
    return new LayerCase(name, size, module, call, python, inputs, times);
  }
}
