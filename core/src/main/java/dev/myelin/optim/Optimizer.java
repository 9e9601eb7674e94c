package dev.myelin.optim;

import dev.myelin.autograd.Autograd;
import dev.myelin.error.Problem;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Moves parameters against their gradients, a step at a time. One of your own says in [#update]
/// what to do with the parameters that have a gradient:
///
/// ```java
/// final class SignDescent extends Optimizer {
///   SignDescent(List<Parameter> parameters, double learningRate) {
///     super(parameters, learningRate);
///   }
///
///   @Override
///   protected void update(List<Parameter> parameters, List<Tensor> gradients) {
///     for (int i = 0; i < parameters.size(); i++) {
///       parameters.get(i).add_(gradients.get(i).sign(), -learningRate());
///     }
///   }
/// }
/// ```
///
/// A parameter may be open, frozen, converted or moved to another device at any time: it takes part
/// in a step when it is filled, not frozen and has a gradient. What is kept for it follows it; when
/// its shape changes, it begins anew. An optimizer is for one thread.
public abstract class Optimizer {
  private final List<Parameter> parameters;
  private double learningRate;

  /// Makes an optimizer of some parameters.
  ///
  /// @throws dev.myelin.error.ArgumentException if there are none, or one is given twice
  protected Optimizer(List<Parameter> parameters, double learningRate) {
    this.parameters = List.copyOf(parameters);
    this.learningRate = Optim.atLeastZero("learningRate", learningRate);
    if (parameters.isEmpty()) {
      throw Problem.in(where()).rule("there must be at least one parameter").argument();
    }
    Set<Parameter> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      if (!seen.add(parameter)) {
        throw Problem.in(where())
            .rule("a parameter must be given once")
            .value("parameter", parameter.name() == null ? i : parameter.name())
            .argument();
      }
    }
  }

  /// Moves every parameter that has a gradient and is not frozen. What is computed on the way is
  /// freed.
  ///
  /// @throws dev.myelin.error.ShapeException if a gradient that was set by hand, or by a hook, has
  ///   not its parameter's shape; then nothing is moved
  /// @throws dev.myelin.error.DTypeException likewise for its type
  /// @throws dev.myelin.error.DeviceException likewise for its device
  public final void step() {
    try (var _ = Scope.open()) {
      var ready = new ArrayList<Parameter>();
      var gradients = new ArrayList<Tensor>();
      for (Parameter parameter : parameters) {
        if (parameter.isDefined() && !parameter.isFrozen()) {
          Tensor gradient = parameter.grad();
          if (gradient != null) {
            check(parameter, gradient);
            ready.add(parameter);
            gradients.add(gradient);
          }
        }
      }
      if (!ready.isEmpty()) {
        long largest = ready.stream().mapToLong(Tensor::numel).max().orElse(0);
        Kernels.onElements(largest, () -> Autograd.noGrad(() -> update(ready, gradients)));
      }
    }
  }

  /// Moves some parameters by their gradients, which have their shapes, types and devices. Nothing
  /// is recorded, and what is made is freed at the end of the step, except what [#state] keeps.
  protected abstract void update(List<Parameter> parameters, List<Tensor> gradients);

  /// The options beside the learning rate as `toString` shows them, each behind a comma; none by
  /// default.
  protected String describe() {
    return "";
  }

  /// Drops the gradients of all parameters, before the next backward pass.
  public final void zeroGrad() {
    for (Parameter parameter : parameters) {
      if (parameter.isDefined()) {
        parameter.grad(null);
      }
    }
  }

  /// The parameters.
  public final List<Parameter> parameters() {
    return parameters;
  }

  /// How far a step goes.
  public final double learningRate() {
    return learningRate;
  }

  /// Sets how far a step goes, from the next one on.
  public final void learningRate(double value) {
    learningRate = Optim.atLeastZero("learningRate", value);
  }

  /// A tensor that outlives the step: state of the optimizer.
  protected static Tensor state(Supplier<Tensor> tensor) {
    return tensor.get().escape();
  }

  /// The options and the number of parameters: `SGD(learningRate=0.1, momentum=0.9, parameters=4)`.
  @Override
  public final String toString() {
    return where()
        + "(learningRate="
        + learningRate
        + describe()
        + ", parameters="
        + parameters.size()
        + ")";
  }

  final String where() {
    return getClass().getSimpleName();
  }

  /// The engine trusts that a gradient is like its parameter.
  private void check(Parameter parameter, Tensor gradient) {
    if (!gradient.shape().equals(parameter.shape())) {
      throw unlike("shape", parameter, parameter.shape(), gradient.shape()).shape();
    }
    if (gradient.dtype() != parameter.dtype()) {
      throw unlike("type", parameter, parameter.dtype(), gradient.dtype()).dtype();
    }
    if (!gradient.device().equals(parameter.device())) {
      throw unlike("device", parameter, parameter.device(), gradient.device()).device();
    }
  }

  private Problem unlike(String what, Parameter parameter, Object wanted, Object found) {
    return Problem.in(where())
        .rule("a gradient must have its parameter's " + what)
        .value(parameter.name() == null ? "parameter" : parameter.name(), wanted)
        .value("gradient", found);
  }

  /// Refuses an option that is given twice.
  static void once(String where, Object... options) {
    for (int i = 0; i < options.length; i++) {
      for (int j = 0; j < i; j++) {
        if (options[i].getClass() == options[j].getClass()) {
          throw Problem.in(where)
              .rule("an option must be given once")
              .value("first", options[j])
              .value("second", options[i])
              .argument();
        }
      }
    }
  }
}
