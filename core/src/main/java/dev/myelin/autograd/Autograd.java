package dev.myelin.autograd;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.error.Problem;
import dev.myelin.internal.torch.Engine;
import dev.myelin.internal.torch.Grad;
import dev.myelin.tensor.Differentiation;
import dev.myelin.tensor.Tensor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Switches the recording of gradients, and computes gradients as values.
public final class Autograd {
  /// An option of [#grad].
  public enum Option {
    RETAIN_GRAPH,
    CREATE_GRAPH,
    ALLOW_UNUSED
  }

  private Autograd() {}

  /// Keeps the graph for another pass.
  public static Option retainGraph() {
    return Option.RETAIN_GRAPH;
  }

  /// Records the pass itself, for higher derivatives; keeps the graph too.
  public static Option createGraph() {
    return Option.CREATE_GRAPH;
  }

  /// Gives null for an input that the output does not depend on, instead of refusing it.
  public static Option allowUnused() {
    return Option.ALLOW_UNUSED;
  }

  /// Runs a function that records nothing.
  @CanIgnoreReturnValue
  public static <T extends @Nullable Object> T noGrad(Supplier<T> function) {
    return withGrad(false, function);
  }

  /// Runs an action that records nothing.
  public static void noGrad(Runnable action) {
    withGrad(false, asSupplier(action));
  }

  /// Runs a function that records, even inside [#noGrad].
  @CanIgnoreReturnValue
  public static <T extends @Nullable Object> T enableGrad(Supplier<T> function) {
    return withGrad(true, function);
  }

  /// Whether this thread records.
  public static boolean isGradEnabled() {
    return Grad.isEnabled();
  }

  /// Runs a function that records nothing and whose results can never take part in gradients.
  @CanIgnoreReturnValue
  public static <T extends @Nullable Object> T inferenceMode(Supplier<T> function) {
    Engine.load();
    Grad.Guard guard = Grad.inference();
    try {
      return function.get();
    } finally {
      guard.close();
    }
  }

  /// Sets whether backward passes refuse NaN and name the operation that made it. It is slow, and
  /// holds for the whole process.
  public static void detectAnomaly(boolean enabled) {
    Grad.detectAnomaly(enabled);
  }

  /// The gradient of a scalar by one input.
  ///
  /// @throws dev.myelin.error.StateException if the output does not depend on the input
  public static Tensor grad(Tensor output, Tensor input, Option... options) {
    Tensor gradient = grad(output, new Tensor[] {input}, options)[0];
    if (gradient == null) {
      throw Problem.in("grad")
          .rule("the output must depend on the input")
          .value("input", input.shape())
          .state();
    }
    return gradient;
  }

  /// The gradients of a scalar by several inputs; null, where [#allowUnused] allows it, for an
  /// input that the output does not depend on.
  public static @Nullable Tensor[] grad(Tensor output, Tensor[] inputs, Option... options) {
    present("output", output);
    if (output.numel() != 1) {
      throw Problem.in("grad")
          .rule("the output must be a scalar")
          .value("shape", output.shape())
          .remedy("Reduce it with sum(), or use gradients with weights.")
          .shape();
    }
    return grad(new Tensor[] {output}, inputs, new Tensor[0], options);
  }

  /// The gradients of several outputs, each weighted by a tensor of its shape, by several inputs.
  /// No weights mean that all outputs are scalars.
  public static @Nullable Tensor[] grad(
      Tensor[] outputs, Tensor[] inputs, Tensor[] weights, Option... options) {
    boolean retain = false;
    boolean create = false;
    boolean unused = false;
    for (Option option : options) {
      switch (option) {
        case RETAIN_GRAPH -> retain = true;
        case CREATE_GRAPH -> create = true;
        case ALLOW_UNUSED -> unused = true;
      }
    }
    present("outputs", (Object[]) outputs);
    present("inputs", (Object[]) inputs);
    present("weights", (Object[]) weights);
    if (inputs.length == 0) {
      throw Problem.in("grad").rule("there must be at least one input").argument();
    }
    for (int i = 0; i < inputs.length; i++) {
      if (!inputs[i].requiresGrad()) {
        throw Problem.in("grad")
            .rule("inputs must require gradients")
            .value("input", i)
            .value("shape", inputs[i].shape())
            .remedy("Call requiresGrad(true) on it before the forward pass.")
            .state();
      }
    }
    for (int i = 0; i < outputs.length; i++) {
      if (!outputs[i].requiresGrad()) {
        throw Problem.in("grad")
            .rule("outputs must have been computed from tensors that require gradients")
            .value("output", i)
            .value("shape", outputs[i].shape())
            .remedy("Compute them outside noGrad.")
            .state();
      }
    }
    return Differentiation.gradients(outputs, inputs, weights, retain, create, unused);
  }

  @CanIgnoreReturnValue
  private static <T extends @Nullable Object> T withGrad(boolean enabled, Supplier<T> function) {
    Engine.load();
    boolean before = Grad.isEnabled();
    Grad.setEnabled(enabled);
    try {
      return function.get();
    } finally {
      Grad.setEnabled(before);
    }
  }

  private static void present(String name, @Nullable Object... arguments) {
    for (Object argument : arguments) {
      if (argument == null) {
        throw Problem.in("grad").rule(name + " must not be null").argument();
      }
    }
  }

  private static Supplier<@Nullable Object> asSupplier(Runnable action) {
    return () -> {
      action.run();
      return null;
    };
  }
}
