package dev.myelin.nn;

import dev.myelin.autograd.GradCheck;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;

/// Compares a layer's gradients with finite differences.
final class LayerGradients {
  private LayerGradients() {}

  /// By the input and by every parameter, in double precision.
  static void check(Layer layer, Shape shape) {
    layer.to(DType.FLOAT64);
    Tensor input = Tensors.randn(shape, DType.FLOAT64);
    GradCheck.check(layer::call, input);
    for (Parameter parameter : layer.parameters()) {
      GradCheck.check(
          elements -> with(layer, parameter, elements, input), parameter.detach().clone());
    }
  }

  /// The layer's output with other elements in a parameter, as a function of these.
  private static Tensor with(Layer layer, Parameter parameter, Tensor elements, Tensor input) {
    Tensor kept = parameter.detach().clone();
    parameter.requiresGrad(false);
    try {
      // Gradients flow through the copy.
      parameter.copy_(elements);
      return layer.call(input);
    } finally {
      parameter.assign(kept);
      parameter.requiresGrad(true);
    }
  }
}
