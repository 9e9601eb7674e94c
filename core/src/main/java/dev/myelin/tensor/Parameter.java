package dev.myelin.tensor;

import dev.myelin.error.Problem;

/// A tensor that a module owns and an optimizer changes. It requires gradients unless it is frozen,
/// and no scope ever frees it.
///
/// A parameter can be open: its shape then waits for the first input, and using its elements before
/// is a `StateException`. The object stays the same when the parameter is filled or moves to
/// another type or device, so an optimizer may hold it from the start.
public final class Parameter extends Tensor {
  private boolean frozen;

  /// A parameter that takes over a tensor's elements.
  ///
  /// @throws dev.myelin.error.DTypeException if the elements are not floating-point or complex
  public Parameter(Tensor elements) {
    assign(elements);
  }

  private Parameter() {}

  /// A parameter whose shape is still open.
  public static Parameter open() {
    return new Parameter();
  }

  /// Gives the parameter the elements, type and device of a tensor, whose memory it takes over. Its
  /// gradient is dropped.
  public void assign(Tensor elements) {
    Ops.given("elements", elements);
    if (!elements.dtype().isFloatingPoint() && !elements.dtype().isComplex()) {
      throw Problem.in(name() == null ? "Parameter" : "Parameter " + name())
          .rule("elements must be floating-point or complex")
          .value("dtype", elements.dtype())
          .remedy("Use a buffer for whole numbers.")
          .dtype();
    }
    become(elements.detach().escape());
    requiresGrad(!frozen);
  }

  /// Whether the parameter is kept from changing: it requires no gradient.
  public boolean isFrozen() {
    return frozen;
  }

  /// Keeps the parameter from changing, or lets it change again.
  public void frozen(boolean frozen) {
    this.frozen = frozen;
    if (isDefined()) {
      requiresGrad(!frozen);
      if (frozen) {
        grad(null);
      }
    }
  }
}
