package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Buffer;
import dev.myelin.tensor.DType;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings parameters and buffers to another type or device. All are converted before any is
/// replaced, so a failure leaves the module as it was.
final class Conversion {
  private Conversion() {}

  static void of(Module module, @Nullable DType dtype, @Nullable Device device) {
    if (dtype != null && !dtype.isFloatingPoint()) {
      throw Problem.in(module.where() + ".to")
          .rule("the parameters' type must be floating-point")
          .value("dtype", dtype)
          .dtype();
    }
    if (device != null) {
      device.require();
    }
    List<Tensor> tensors = new ArrayList<>(module.parameters());
    tensors.addAll(module.namedBuffers().values());
    of(tensors, dtype, device);
    module.modules().forEach(m -> m.ask(dtype, device));
  }

  static void of(
      Collection<? extends Tensor> tensors, @Nullable DType dtype, @Nullable Device device) {
    List<Runnable> assignments = new ArrayList<>();
    for (Tensor tensor : tensors) {
      if (tensor.isDefined()) {
        DType type = dtype == null || !tensor.dtype().isFloatingPoint() ? tensor.dtype() : dtype;
        Device place = device == null ? tensor.device() : device;
        if (type != tensor.dtype() || !place.equals(tensor.device())) {
          Tensor converted = tensor.detach().to(type, place);
          assignments.add(() -> assign(tensor, converted));
        }
      }
    }
    assignments.forEach(Runnable::run);
  }

  /// Gives a parameter or buffer other elements.
  static void assign(Tensor member, Tensor elements) {
    switch (member) {
      case Parameter parameter -> parameter.assign(elements);
      case Buffer buffer -> buffer.assign(elements);
      default -> throw new IllegalArgumentException(member.toString());
    }
  }
}
