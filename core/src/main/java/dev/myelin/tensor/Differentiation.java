package dev.myelin.tensor;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.error.Problem;
import dev.myelin.internal.torch.Grad;
import dev.myelin.internal.torch.Handle;
import org.jspecify.annotations.Nullable;

/// Gradients. A tensor that requires them records what is computed from it; [#backward()] walks the
/// record back. See `dev.myelin.autograd` for what switches recording off.
public sealed interface Differentiation permits Tensor {
  /// Whether gradients are computed for this tensor.
  default boolean requiresGrad() {
    return Grad.requiresGrad(Ops.handle(this));
  }

  /// Sets whether gradients are computed for this tensor; returns it.
  ///
  /// @throws dev.myelin.error.DTypeException for a type without fractions
  @CanIgnoreReturnValue
  default Tensor requiresGrad(boolean required) {
    Tensor x = (Tensor) this;
    if (required && !x.dtype().isFloatingPoint() && !x.dtype().isComplex()) {
      throw Problem.in("requiresGrad")
          .rule("gradients need floating-point or complex elements")
          .value("dtype", x.dtype())
          .remedy("Convert the tensor first, for example to(DType.FLOAT32).")
          .dtype();
    }
    Grad.requiresGrad(Ops.handle(x), required);
    return x;
  }

  /// Whether this tensor was made by the user rather than computed from others that need gradients.
  default boolean isLeaf() {
    return Grad.isLeaf(Ops.handle(this));
  }

  /// The gradient that backward passes have added up here, or null.
  default @Nullable Tensor grad() {
    Handle gradient = Grad.grad(Ops.handle(this));
    return gradient == null ? null : new Tensor(gradient);
  }

  /// Sets the gradient, or drops it with null.
  default void grad(@Nullable Tensor gradient) {
    Grad.setGrad(Ops.handle(this), gradient == null ? null : Ops.handle(gradient));
  }

  /// Whether a backward pass has left a gradient here.
  default boolean hasGrad() {
    return Grad.hasGrad(Ops.handle(this));
  }

  /// Keeps the gradient of a tensor that is no leaf; returns the tensor.
  @CanIgnoreReturnValue
  default Tensor retainGrad() {
    Grad.retainGrad(Ops.handle(this));
    return (Tensor) this;
  }

  /// Adds the gradients of this scalar to the leaves it was computed from, and frees the graph.
  ///
  /// @throws dev.myelin.error.ShapeException if this is no scalar
  /// @throws dev.myelin.error.StateException if nothing it was computed from needs gradients
  default void backward() {
    backward(null, false, false);
  }

  /// Adds the gradients of this tensor, weighted by `gradient`, to the leaves it was computed from.
  default void backward(Tensor gradient) {
    backward(gradient, false, false);
  }

  /// Adds the gradients of this tensor to the leaves it was computed from.
  ///
  /// @param gradient the weight of each element, of this tensor's shape; null for a scalar
  /// @param retainGraph keep the graph for another pass
  /// @param createGraph record the pass itself, for higher derivatives
  default void backward(@Nullable Tensor gradient, boolean retainGraph, boolean createGraph) {
    Tensor x = (Tensor) this;
    if (!x.requiresGrad()) {
      throw Problem.in("backward")
          .rule("the tensor must have been computed from tensors that require gradients")
          .value("shape", x.shape())
          .remedy("Call requiresGrad(true) on the inputs, and compute outside noGrad.")
          .state();
    }
    if (gradient == null && x.numel() != 1) {
      throw Problem.in("backward")
          .rule("without a gradient the tensor must be a scalar")
          .value("shape", x.shape())
          .remedy("Reduce it with sum() or mean(), or pass a gradient.")
          .shape();
    }
    if (gradient != null && !gradient.shape().equals(x.shape())) {
      throw Problem.in("backward")
          .rule("the gradient must have the tensor's shape")
          .value("gradient", gradient.shape())
          .value("tensor", x.shape())
          .shape();
    }
    Grad.backward(
        Ops.handle(x), gradient == null ? null : Ops.handle(gradient), retainGraph, createGraph);
  }

  /// Calls a function with each gradient that reaches this tensor; what it returns takes the
  /// gradient's place. It may run on another thread when the tensor is not on the CPU.
  ///
  /// @return removes the hook when run
  @CanIgnoreReturnValue
  default Runnable hook(TensorFunction function) {
    Ops.given("function", function);
    return Grad.hook(Ops.handle(this), g -> replacement(function.call(new Tensor(g))));
  }

  private static Handle replacement(@Nullable Tensor gradient) {
    if (gradient == null) {
      throw Problem.in("hook")
          .rule("the function must return a gradient")
          .remedy("Return the one it is given to leave it as it is.")
          .argument();
    }
    return gradient.handle();
  }

  /// The gradients of outputs by inputs, each output weighted by a tensor of its shape or a scalar;
  /// null for an input that no output depends on. [dev.myelin.autograd.Autograd#grad] checks what
  /// it is given and calls this.
  static @Nullable Tensor[] gradients(
      Tensor[] outputs,
      Tensor[] inputs,
      Tensor[] weights,
      boolean retainGraph,
      boolean createGraph,
      boolean allowUnused) {
    @Nullable Handle[] handles =
        Grad.grad(
            Ops.handles(outputs),
            Ops.handles(inputs),
            Ops.handles(weights),
            retainGraph,
            createGraph,
            allowUnused);
    @Nullable Tensor[] gradients = new Tensor[handles.length];
    for (int i = 0; i < gradients.length; i++) {
      Handle handle = handles[i];
      gradients[i] = handle == null ? null : new Tensor(handle);
    }
    return gradients;
  }
}
