package dev.myelin.train;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.autograd.Autograd;
import dev.myelin.data.Batch;
import dev.myelin.data.Batches;
import dev.myelin.data.DataLoader;
import dev.myelin.data.DataOption;
import dev.myelin.data.Dataset;
import dev.myelin.error.Problem;
import dev.myelin.nn.Layer;
import dev.myelin.nn.Loss;
import dev.myelin.optim.Optimizer;
import dev.myelin.tensor.Device;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Trains a model, evaluates it and predicts with it. `model.compile(...)` makes one.
///
/// Batches are moved to the model's device. Every step runs in a [Scope] of its own: what it
/// computes is freed at its end. A trainer is for one thread.
public final class Trainer {
  private final Layer model;
  private final Optimizer optimizer;
  private final Loss loss;
  private final List<Metric> metrics;

  Trainer(Layer model, Optimizer optimizer, Loss loss, List<Metric> metrics) {
    this.model = model;
    this.optimizer = optimizer;
    this.loss = loss;
    this.metrics = List.copyOf(metrics);
  }

  /// The model.
  public Layer model() {
    return model;
  }

  /// The optimizer.
  public Optimizer optimizer() {
    return optimizer;
  }

  /// Trains the model on a dataset. Ctrl-C, a termination of the program and an interruption of the
  /// thread end it after the current step; the model then is as that step left it.
  ///
  /// @param options of [FitOption] and [DataLoader.Option], each at most once
  /// @throws dev.myelin.error.TrainingException if a loss is not finite; the step that had it is
  ///   not made
  @CanIgnoreReturnValue
  public History fit(Dataset data, DataOption... options) {
    return Fitting.of(options).run(this, data);
  }

  /// Makes one step: forward, loss, backward, update.
  ///
  /// @return the loss before the update
  /// @throws dev.myelin.error.TrainingException if the loss is not finite; nothing is then changed
  @CanIgnoreReturnValue
  public double trainStep(Tensor inputs, Tensor targets) {
    try (var _ = Scope.open()) {
      model.train();
      return step(inputs, targets, new Metrics(List.of()), "trainStep");
    }
  }

  /// Measures loss and metrics in evaluation mode. The model's mode is left as it was.
  ///
  /// @param options of [DataLoader.Option]; batches are of 256 samples unless one says otherwise
  public Evaluation evaluate(Dataset data, DataLoader.Option... options) {
    var values = new Metrics(metrics);
    evaluating(
        () -> {
          for (Batches batches = Fitting.loader(data, 256, options).iterator();
              batches.hasNext(); ) {
            try (var _ = Scope.open()) {
              Batch batch = onDevice(batches.next());
              Tensor output = model.call(batch.inputs());
              double value = loss(output, batch.targets()).item();
              values.add(output, batch.targets(), value, batch.size());
            }
          }
          return null;
        });
    return values.value();
  }

  /// The model's outputs for some inputs, in evaluation mode and without gradients.
  public Tensor predict(Tensor inputs) {
    return evaluating(() -> Scope.keeping(() -> model.call(inputs.to(device()))));
  }

  /// The model's outputs for all samples of a dataset, in order, as one tensor.
  ///
  /// @param options of [DataLoader.Option]; batches are of 256 samples unless one says otherwise
  public Tensor predict(Dataset data, DataLoader.Option... options) {
    return evaluating(
        () ->
            Scope.keeping(
                () -> {
                  var outputs = new ArrayList<Tensor>();
                  for (Batches batches = Fitting.loader(data, 256, options).iterator();
                      batches.hasNext(); ) {
                    outputs.add(Scope.keeping(() -> model.call(onDevice(batches.next()).inputs())));
                  }
                  return Tensors.cat(0, outputs.toArray(Tensor[]::new));
                }));
  }

  /// One step inside a scope; `where` names it in messages.
  double step(Tensor inputs, Tensor targets, Metrics values, String where) {
    optimizer.zeroGrad();
    Tensor output = model.call(inputs);
    Tensor value = loss(output, targets);
    double number = value.item();
    if (!Double.isFinite(number)) {
      throw Problem.in(where)
          .rule("the loss must be finite")
          .value("loss", number)
          .value("learningRate", optimizer.learningRate())
          .remedy("Lower the learning rate, or look for NaN and extreme values in the data.")
          .training();
    }
    value.backward();
    optimizer.step();
    Autograd.noGrad(() -> values.add(output.detach(), targets, number, inputs.size(0)));
    return number;
  }

  List<Metric> metrics() {
    return metrics;
  }

  Batch onDevice(Batch batch) {
    Device device = device();
    return new Batch(batch.inputs().to(device), batch.targets().to(device), batch.size());
  }

  private Tensor loss(Tensor output, Tensor targets) {
    Tensor value = loss.call(output, targets);
    if (value.numel() != 1) {
      throw Problem.in("Trainer")
          .rule("the loss must be a scalar")
          .value("shape", value.shape())
          .remedy("Use a reduction other than NONE.")
          .shape();
    }
    return value;
  }

  private Device device() {
    for (Parameter parameter : optimizer.parameters()) {
      if (parameter.isDefined()) {
        return parameter.device();
      }
    }
    return Device.CPU;
  }

  private <T extends @Nullable Object> T evaluating(Supplier<T> function) {
    boolean training = model.isTraining();
    model.eval();
    try {
      return Autograd.noGrad(function);
    } finally {
      model.train(training);
    }
  }
}
