package dev.myelin.optim;

import dev.myelin.autograd.Autograd;
import dev.myelin.error.Problem;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Moves parameters against their gradients, a step at a time. One of your own says in [#update]
/// what to do with the parameters that have a gradient.
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
    Set<Parameter> seen = new HashSet<>();
    for (Parameter parameter : parameters) {
      if (!seen.add(parameter)) {
        throw Problem.in(where())
            .rule("a parameter must be given once")
            .value("parameter", parameter.name())
            .argument();
      }
    }
  }

  /// Moves every parameter that has a gradient and is not frozen. What is computed on the way is
  /// freed.
  public final void step() {
    try (var _ = Scope.open()) {
      var ready = new ArrayList<Parameter>();
      var gradients = new ArrayList<Tensor>();
      for (Parameter parameter : parameters) {
        if (parameter.isDefined() && !parameter.isFrozen()) {
          Tensor gradient = parameter.grad();
          if (gradient != null) {
            ready.add(parameter);
            gradients.add(gradient);
          }
        }
      }
      if (!ready.isEmpty()) {
        Autograd.noGrad(() -> update(ready, gradients));
      }
    }
  }

  /// Moves some parameters by their gradients; gradients are not recorded.
  protected abstract void update(List<Parameter> parameters, List<Tensor> gradients);

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

  final String where() {
    return getClass().getSimpleName();
  }

  /// Refuses an option that is given twice.
  static void once(String where, Object... options) {
    Set<Class<?>> seen = new HashSet<>();
    for (Object option : options) {
      if (!seen.add(option.getClass())) {
        throw Problem.in(where)
            .rule("an option must be given once")
            .value("option", option)
            .argument();
      }
    }
  }
}
