package dev.myelin.nn;

import dev.myelin.autograd.GradCheck;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.function.Function;

/// Compares a layer's gradients with finite differences.
final class LayerGradients {
  private LayerGradients() {}

  /// By the input and by every parameter, in double precision.
  static void check(Layer layer, Shape shape) {
    layer.to(DType.FLOAT64);
    check(layer, layer::call, Tensors.randn(shape, DType.FLOAT64));
  }

  /// The same of a module in double precision, by what it makes of an input. An input of indices
  /// has no gradient.
  static void check(Module module, Function<Tensor, Tensor> function, Tensor input) {
    if (input.dtype().isFloatingPoint()) {
      GradCheck.check(function, input);
    }
    for (Parameter parameter : module.parameters()) {
      GradCheck.check(
          elements -> with(function, parameter, elements, input), parameter.detach().clone());
    }
  }

  /// The module's output with other elements in a parameter, as a function of these.
  private static Tensor with(
      Function<Tensor, Tensor> function, Parameter parameter, Tensor elements, Tensor input) {
    Tensor kept = parameter.detach().clone();
    parameter.requiresGrad(false);
    try {
      // Gradients flow through the copy.
      parameter.copy_(elements);
      return function.apply(input);
    } finally {
      parameter.assign(kept);
      parameter.requiresGrad(true);
    }
  }
}
