package dev.myelin.train;

import dev.myelin.autograd.Autograd;
import dev.myelin.data.Batch;
import dev.myelin.data.Batches;
import dev.myelin.data.DataLoader;
import dev.myelin.error.Problem;
import dev.myelin.nn.Layer;
import dev.myelin.nn.Loss;
import dev.myelin.optim.Optimizer;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The steps of training and evaluation that a trainer is made of.
final class Steps {
  /// Is given the output for a batch; the scope ends afterwards.
  @FunctionalInterface
  interface Receiver {
    void take(Tensor output, Batch batch, Scope scope);
  }

  private final Layer model;
  private final Optimizer optimizer;
  private final Loss loss;
  private final List<Metric> metrics;
  private final Set<Parameter> parameters; // the model's and the optimizer's
  private final AtomicBoolean fitting = new AtomicBoolean();

  Steps(Layer model, Optimizer optimizer, Loss loss, List<Metric> metrics) {
    this.model = model;
    this.optimizer = optimizer;
    this.loss = loss;
    this.metrics = List.copyOf(metrics);
    Metrics.checkNames(metrics);
    parameters = Collections.newSetFromMap(new IdentityHashMap<>());
    parameters.addAll(model.parameters());
    parameters.addAll(optimizer.parameters());
  }

  Layer model() {
    return model;
  }

  Optimizer optimizer() {
    return optimizer;
  }

  List<Metric> metrics() {
    return metrics;
  }

  /// One step of training, inside a scope; `where` names it in messages.
  double step(Batch given, Metrics values, String where) {
    Batch batch = onDevice(given);
    if (!model.isTraining()) {
      model.train();
    }
    zeroGrad();
    Tensor output = model.call(batch.inputs());
    Tensor value = loss(output, batch, where);
    double number = value.item();
    if (!Double.isFinite(number)) {
      throw NotFinite.loss(
          where,
          number,
          optimizer.learningRate(),
          batch.inputs(),
          batch.targets(),
          model.namedParameters());
    }
    if (!value.requiresGrad()) {
      throw Problem.in(where)
          .rule("the loss must depend on a parameter that is not frozen")
          .value("parameters", parameters.size())
          .value("frozen", parameters.stream().filter(Parameter::isFrozen).count())
          .remedy("Unfreeze some, and let model and loss compute with tensors that record.")
          .state();
    }
    value.backward();
    optimizer.step();
    Autograd.noGrad(() -> values.add(output.detach(), batch.targets(), number, batch.size()));
    return number;
  }

  /// Counts the output for a batch into the loss and the metrics.
  void measure(Tensor output, Batch batch, Metrics values) {
    double value = loss(output, batch, "evaluate").item();
    values.add(output, batch.targets(), value, batch.size());
  }

  /// Hands the model's output for each batch, in evaluation mode, to a receiver.
  ///
  /// @return whether all batches were seen rather than stopped
  boolean evaluate(DataLoader loader, Receiver receiver, BooleanSupplier stop) {
    return evaluating(
        () -> {
          try (Batches batches = loader.iterator()) {
            while (batches.hasNext()) {
              if (stop.getAsBoolean()) {
                return false;
              }
              try (var scope = Scope.open()) {
                Batch batch = onDevice(batches.next());
                receiver.take(model.call(batch.inputs()).detach(), batch, scope);
              }
            }
          }
          return true;
        });
  }

  /// Runs a function with the model in evaluation mode and gradients off.
  <T extends @Nullable Object> T evaluating(Supplier<T> function) {
    Modes modes = Modes.of(model);
    model.eval();
    try {
      return Autograd.noGrad(function);
    } finally {
      modes.restore();
    }
  }

  /// Runs one training at a time, and leaves the modes as they were and no gradients.
  <T> T fitting(Supplier<T> training) {
    checkParameters();
    if (!fitting.compareAndSet(false, true)) {
      throw Problem.in("fit")
          .rule("a trainer must run one fit at a time")
          .remedy("Compile another trainer for each model that is trained at the same time.")
          .state();
    }
    Modes modes = Modes.of(model);
    try {
      return training.get();
    } finally {
      modes.restore();
      zeroGrad();
      fitting.set(false);
    }
  }

  /// The device of the model's parameters.
  Device device() {
    for (Parameter parameter : parameters) {
      if (parameter.isDefined()) {
        return parameter.device();
      }
    }
    return Device.CPU;
  }

  private Batch onDevice(Batch batch) {
    Device device = device();
    return new Batch(batch.inputs().to(device), batch.targets().to(device), batch.size());
  }

  private Tensor loss(Tensor output, Batch batch, String where) {
    Tensor value = loss.call(output, batch.targets());
    if (value.numel() != 1) {
      throw Problem.in(where)
          .rule("the loss must be a scalar")
          .value("shape", value.shape())
          .remedy("Reduce it with mean(), or use a reduction other than NONE.")
          .shape();
    }
    return value;
  }

  private void zeroGrad() {
    for (Parameter parameter : parameters) {
      if (parameter.isDefined()) {
        parameter.grad(null);
      }
    }
  }

  /// A part that was replaced after `compile` would silently learn nothing.
  private void checkParameters() {
    model
        .namedParameters()
        .forEach(
            (name, parameter) -> {
              if (!parameters.contains(parameter) && !parameter.isFrozen()) {
                throw Problem.in("fit")
                    .rule("the model must have the parameters it was compiled with")
                    .value("new", name)
                    .remedy("Compile the model again after its parts are replaced.")
                    .state();
              }
            });
  }

  @Override
  public String toString() {
    return model.getClass().getSimpleName() + ", " + optimizer;
  }
}
