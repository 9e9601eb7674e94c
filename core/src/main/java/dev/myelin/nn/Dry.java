package dev.myelin.nn;

import dev.myelin.autograd.Autograd;
import dev.myelin.error.Problem;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Shape;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.IdentityHashMap;

/// Runs a layer on zeros, to learn shapes: in evaluation mode, without gradients, and leaving the
/// modes as they were.
final class Dry {
  private Dry() {}

  static Shape run(Layer layer, long... inputShape) {
    for (long size : inputShape) {
      if (size < 1) {
        throw Problem.in(layer.where() + ".build")
            .rule("sizes of the input must be at least 1")
            .value("input", inputShape)
            .shape();
      }
    }
    IdentityHashMap<Module, Boolean> modes = new IdentityHashMap<>();
    for (Module module : layer.modules()) {
      modes.put(module, module.isTraining());
    }
    layer.eval();
    try (var _ = Scope.open()) {
      return Autograd.noGrad(() -> layer.call(zeros(layer, Shape.of(inputShape))).shape());
    } finally {
      modes.forEach(Module::setTraining);
    }
  }

  /// Zeros of the first parameter's type and device; of whole numbers where the first layer looks
  /// up rows of a table.
  private static Tensor zeros(Layer layer, Shape shape) {
    for (Module module : layer.modules()) {
      if (module instanceof Table) {
        return Tensors.zeros(shape, DType.INT64, device(layer));
      }
      if (module.children().isEmpty() && !module.namedParameters().isEmpty()) {
        break;
      }
    }
    for (Parameter parameter : layer.parameters()) {
      if (parameter.isDefined()) {
        return Tensors.zeros(shape, parameter.dtype(), parameter.device());
      }
    }
    return Tensors.zeros(shape, layer.openDtype(), device(layer));
  }

  private static Device device(Layer layer) {
    for (Parameter parameter : layer.parameters()) {
      if (parameter.isDefined()) {
        return parameter.device();
      }
    }
    Device asked = layer.openDevice();
    return asked == null ? Device.CPU : asked;
  }
}
