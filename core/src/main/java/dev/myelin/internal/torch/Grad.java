package dev.myelin.internal.torch;

import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.AnomalyMode;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// Reverse-mode differentiation, and what switches it on and off for a thread.
@SuppressWarnings("ReferenceEquality") // An exception is itself only.
public final class Grad {
  static {
    Engine.load();
  }

  /// Ends what it guards.
  @FunctionalInterface
  public interface Guard extends AutoCloseable {
    @Override
    void close();
  }

  private Grad() {}

  public static boolean isEnabled() {
    return GradMode.is_enabled();
  }

  public static void setEnabled(boolean enabled) {
    GradMode.set_enabled(enabled);
  }

  public static boolean isInference() {
    return InferenceMode.is_enabled();
  }

  /// Enters inference mode on this thread until the result is closed, which must be on this thread.
  public static Guard inference() {
    var guard = new InferenceMode(true);
    return guard::deallocate;
  }

  /// Whether a tensor was made in inference mode, and can never take part in gradients.
  public static boolean isInference(Handle x) {
    return x.at().is_inference();
  }

  /// A copy that can take part in gradients, whatever mode this thread is in.
  public static Handle ordinary(Handle x) {
    var guard = new InferenceMode(false);
    try {
      return Changes.copy(x);
    } finally {
      guard.deallocate();
    }
  }

  /// Whether backward passes name the forward operation that failed, and refuse NaN.
  public static void detectAnomaly(boolean enabled) {
    AnomalyMode.set_enabled(enabled, enabled);
  }

  public static boolean requiresGrad(Handle x) {
    return x.at().requires_grad();
  }

  public static void requiresGrad(Handle x, boolean required) {
    Call.run("requiresGrad", () -> x.at().set_requires_grad(required), x);
  }

  public static boolean isLeaf(Handle x) {
    return x.at().is_leaf();
  }

  public static void retainGrad(Handle x) {
    Call.run("retainGrad", () -> x.at().retain_grad(), x);
  }

  /// The accumulated gradient, or null.
  public static @Nullable Handle grad(Handle x) {
    Tensor gradient = x.at().grad();
    if (!gradient.defined()) {
      gradient.close();
      return null;
    }
    return Handle.fresh("grad", gradient);
  }

  /// Whether a gradient has been accumulated.
  public static boolean hasGrad(Handle x) {
    try (Tensor gradient = x.at().grad()) {
      return gradient.defined();
    }
  }

  /// Replaces the accumulated gradient, or drops it.
  public static void setGrad(Handle x, @Nullable Handle gradient) {
    Tensor target = x.at();
    Call.run(
        "grad",
        () -> {
          // mutable_grad is a reference to the place where the gradient is kept.
          if (gradient == null) {
            target.mutable_grad().reset();
          } else {
            target.mutable_grad().put(gradient.at());
          }
        },
        x);
  }

  /// Accumulates the gradients of `x` into the leaves it was computed from.
  public static void backward(
      Handle x, @Nullable Handle gradient, boolean retainGraph, boolean createGraph) {
    try (var roots = new TensorVector(x.at());
        var gradients = gradient == null ? new TensorVector() : new TensorVector(gradient.at());
        var retain = new BoolOptional(retainGraph || createGraph);
        var inputs = new TensorVector()) {
      var _ =
          Effort.backward(
              () -> {
                torch.backward(roots, gradients, retain, createGraph, inputs);
                return null;
              });
    } catch (RuntimeException e) {
      throw failure("backward", e, x);
    }
  }

  /// The gradients of some outputs by some inputs; null for an input that does not take part.
  public static @Nullable Handle[] grad(
      Handle[] outputs,
      Handle[] inputs,
      Handle[] gradients,
      boolean retainGraph,
      boolean createGraph,
      boolean allowUnused) {
    try (TensorVector roots = Call.vector(outputs);
        TensorVector leaves = Call.vector(inputs);
        TensorVector seeds = Call.vector(gradients);
        var retain = new BoolOptional(retainGraph || createGraph);
        TensorVector results =
            Effort.backward(
                () -> torch.grad(roots, leaves, seeds, retain, createGraph, allowUnused))) {
      @Nullable Handle[] handles = new Handle[inputs.length];
      for (int i = 0; i < handles.length; i++) {
        Tensor result = results.get(i);
        handles[i] = result.defined() ? Handle.fresh("grad", Call.copy(result)) : null;
      }
      return handles;
    } catch (RuntimeException e) {
      throw failure("grad", e, outputs);
    }
  }

  /// What a hook threw, as it was thrown, or the engine's refusal translated.
  private static RuntimeException failure(String operation, RuntimeException e, Handle... roots) {
    RuntimeException cause = Hooks.thrown(e);
    return cause == e ? Failures.of(operation, e, roots) : cause;
  }

  /// Calls a function with each gradient that reaches `x`; what it returns takes the gradient's
  /// place. The result removes the hook.
  public static Runnable hook(Handle x, UnaryOperator<Handle> function) {
    return Hooks.add(x, function);
  }

  /// How many hooks are held because native code may call them.
  public static int hooks() {
    return Hooks.held();
  }
}
