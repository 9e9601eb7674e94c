package dev.myelin.train;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.myelin.autograd.Autograd;
import dev.myelin.data.Batch;
import dev.myelin.data.DataLoader;
import dev.myelin.data.DataOption;
import dev.myelin.data.Dataset;
import dev.myelin.nn.Layer;
import dev.myelin.nn.Loss;
import dev.myelin.optim.Optimizer;
import dev.myelin.tensor.Scope;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Trains a model, evaluates it and predicts with it. `model.compile(...)` makes one.
///
/// Batches are moved to the model's device. Every step runs in a [Scope] of its own: what it
/// computes is freed at its end. A trainer is for one thread at a time.
///
/// **Modes.** Training puts a model that is in evaluation mode into training mode; parts of it that
/// alone are in evaluation mode, such as the batch norms of a frozen backbone, stay so. `fit`,
/// `evaluate` and `predict` leave all modes as they were.
public final class Trainer {
  private final Steps steps;

  Trainer(Layer model, Optimizer optimizer, Loss loss, List<Metric> metrics) {
    steps = new Steps(model, optimizer, loss, metrics);
  }

  /// The model.
  public Layer model() {
    return steps.model();
  }

  /// The optimizer.
  public Optimizer optimizer() {
    return steps.optimizer();
  }

  /// Trains the model on a dataset: all its samples, `epochs` times, each time in another order
  /// that `seed` decides.
  ///
  /// Ctrl-C, a termination of the program and an interruption of the thread end training after the
  /// current step. The model is then as that step left it, and the history says so. The program has
  /// up to 30 seconds to write it to a file before it halts. An interruption of the thread is
  /// thereby answered: the thread is not interrupted any more.
  ///
  /// @param options of [FitOption] and [DataLoader.Option], each at most once
  /// @throws dev.myelin.error.TrainingException if a loss is not finite; the step that had it
  ///   changes no parameter
  @CanIgnoreReturnValue
  public History fit(Dataset data, DataOption... options) {
    return Fitting.of(data, options).run(steps);
  }

  /// Makes one step: forward, loss, backward, update. The gradients stay, to be looked at.
  ///
  /// @return the loss before the update
  /// @throws dev.myelin.error.TrainingException if the loss is not finite; no parameter is then
  ///   changed
  @CanIgnoreReturnValue
  public double trainStep(Tensor inputs, Tensor targets) {
    try (var _ = Scope.open()) {
      long size = inputs.dim() == 0 ? 1 : inputs.size(0);
      return steps.step(new Batch(inputs, targets, size), new Metrics(List.of()), "trainStep");
    }
  }

  /// Measures loss and metrics in evaluation mode.
  ///
  /// @param options of [DataLoader.Option]; batches are of 256 samples unless one says otherwise
  public Evaluation evaluate(Dataset data, DataLoader.Option... options) {
    var values = new Metrics(steps.metrics());
    DataLoader loader = Fitting.loader(data, 256, options);
    steps.evaluate(loader, (output, batch, _) -> steps.measure(output, batch, values), () -> false);
    return values.value();
  }

  /// Counts how often the model takes each class for each, in evaluation mode. Its outputs must be
  /// scores `[N, C, …]`.
  ///
  /// @param options of [DataLoader.Option]; batches are of 256 samples unless one says otherwise
  public ConfusionMatrix confusionMatrix(Dataset data, DataLoader.Option... options) {
    var matrix = new AtomicReference<>(ConfusionMatrix.empty());
    steps.evaluate(
        Fitting.loader(data, 256, options),
        (output, batch, _) -> matrix.set(matrix.get().plus(output, batch.targets())),
        () -> false);
    return matrix.get();
  }

  /// The model's outputs for some inputs, in evaluation mode and without gradients.
  public Tensor predict(Tensor inputs) {
    return steps.evaluating(
        () -> Scope.keeping(() -> model().call(inputs.to(steps.device())).detach()));
  }

  /// The model's outputs for all samples of a dataset, in order, as one tensor.
  ///
  /// @param options of [DataLoader.Option], but for `shuffle`; batches are of 256 samples unless
  ///   one says otherwise
  public Tensor predict(Dataset data, DataLoader.Option... options) {
    DataLoader loader = Fitting.loader(data, 256, Fitting.inOrder(options));
    return Autograd.noGrad(
        () ->
            Scope.keeping(
                () -> {
                  var outputs = new ArrayList<Tensor>();
                  steps.evaluate(
                      loader, (output, _, scope) -> outputs.add(scope.keep(output)), () -> false);
                  return Tensors.cat(0, outputs.toArray(Tensor[]::new));
                }));
  }

  /// The model's class, the optimizer, the loss and the metrics.
  @Override
  public String toString() {
    return "Trainer(" + steps + ")";
  }
}
