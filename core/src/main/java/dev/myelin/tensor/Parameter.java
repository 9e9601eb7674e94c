package dev.myelin.tensor;

import dev.myelin.error.Problem;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A tensor that a module owns and an optimizer changes. It requires gradients unless it is frozen,
/// and no scope ever frees it.
///
/// A parameter can be open: its shape then waits for the first input, and using its elements before
/// is a `StateException`. The object stays the same when the parameter is filled or moves to
/// another type or device, so an optimizer may hold it from the start.
public final class Parameter extends Tensor {
  private final @Nullable Shape pattern;
  private boolean frozen;

  /// A parameter that takes over a tensor's elements.
  ///
  /// @throws dev.myelin.error.DTypeException if the elements are not floating-point or complex
  public Parameter(Tensor elements) {
    pattern = null;
    assign(elements);
  }

  private Parameter() {
    pattern = null;
  }

  private Parameter(Shape pattern) {
    this.pattern = pattern;
  }

  /// A parameter whose shape is still open.
  public static Parameter open() {
    return new Parameter();
  }

  /// A parameter whose shape is still open where the pattern has −1.
  public static Parameter open(Shape pattern) {
    return new Parameter(pattern);
  }

  /// What an open parameter's shape is known to be, with −1 for sizes that are not; null if nothing
  /// is known.
  public @Nullable Shape pattern() {
    return pattern;
  }

  /// Gives the parameter the elements, type and device of a tensor, whose memory it takes over. Its
  /// gradient is dropped.
  ///
  /// @throws dev.myelin.error.DTypeException if they are not floating-point or complex
  /// @throws dev.myelin.error.ShapeException if the parameter is open and they do not fit its
  ///   pattern
  public void assign(Tensor elements) {
    Ops.given("elements", elements);
    if (!elements.dtype().isFloatingPoint() && !elements.dtype().isComplex()) {
      throw Problem.in(name() == null ? "Parameter" : "Parameter " + name())
          .rule("elements must be floating-point or complex")
          .value("dtype", elements.dtype())
          .remedy("Use a buffer for whole numbers.")
          .dtype();
    }
    if (!isDefined() && pattern != null && !pattern.admits(elements.shape())) {
      throw Problem.in(name() == null ? "Parameter" : "Parameter " + name())
          .rule("elements must fit the open shape, in which -1 stands for any size")
          .value("elements", elements.shape())
          .value("open shape", pattern)
          .shape();
    }
    become(elements);
    super.requiresGrad(!frozen);
  }

  /// Lets a function compute the elements at each use, until others are assigned: the parameter
  /// then has no elements of its own, and gradients flow to what the function uses.
  public void computeBy(Supplier<Tensor> source) {
    become(Ops.given("source", source));
  }

  /// Whether the parameter is kept from changing: it requires no gradient.
  public boolean isFrozen() {
    return frozen;
  }

  /// Keeps the parameter from changing, or lets it change again.
  public void frozen(boolean frozen) {
    this.frozen = frozen;
    if (isDefined()) {
      super.requiresGrad(!frozen);
      if (frozen) {
        grad(null);
      }
    }
  }

  /// Lets the parameter change, or freezes it: the same as [#frozen].
  @Override
  public Tensor requiresGrad(boolean required) {
    frozen(!required);
    return this;
  }
}
