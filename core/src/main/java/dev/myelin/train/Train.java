package dev.myelin.train;

import dev.myelin.data.Dataset;
import dev.myelin.error.Problem;
import dev.myelin.nn.Loss;
import dev.myelin.nn.Recipe;
import dev.myelin.optim.Adam;
import dev.myelin.optim.AdamW;
import dev.myelin.optim.Optimizer;
import dev.myelin.optim.SGD;
import dev.myelin.tensor.Parameter;
import java.util.List;
import java.util.function.Function;

/// The vocabulary of training: optimizers for `compile`, metrics, and the options of `fit`. Meant
/// to be imported statically.
public final class Train {
  private Train() {}

  /// See [SGD].
  public static Recipe<Trainer, Metric> sgd(SGD.Option... options) {
    return optimizer(parameters -> new SGD(parameters, options));
  }

  /// See [Adam].
  public static Recipe<Trainer, Metric> adam(Adam.Option... options) {
    return optimizer(parameters -> new Adam(parameters, options));
  }

  /// See [AdamW].
  public static Recipe<Trainer, Metric> adamW(AdamW.Option... options) {
    return optimizer(parameters -> new AdamW(parameters, options));
  }

  /// An optimizer of one's own, made from the model's parameters: `optimizer(parameters -> new
  /// SignDescent(parameters, 0.01))`.
  public static Recipe<Trainer, Metric> optimizer(Function<List<Parameter>, Optimizer> optimizer) {
    return (model, loss, metrics) ->
        new Trainer(model, optimizer.apply(model.parameters()), loss, metrics);
  }

  /// The share of examples whose greatest score is that of the target class: of scores `[N, C, …]`
  /// and class indices `[N, …]`, or probabilities of the scores' shape.
  public static Metric accuracy() {
    return new Accuracy("accuracy", 1);
  }

  /// The share of examples whose target class is among the `k` greatest scores, named `top5` for 5.
  public static Metric topKAccuracy(int k) {
    if (k < 1) {
      throw Problem.in("topKAccuracy").rule("k must be at least 1").value("k", k).argument();
    }
    return new Accuracy("top" + k, k);
  }

  /// The mean of `|output − target|` over all elements, named `mae`.
  public static Metric meanAbsoluteError() {
    return metric(
        "mae",
        (output, target) -> {
          if (!output.shape().equals(target.shape())) {
            throw Problem.in("mae")
                .rule("output and target must have the same shape")
                .value("output", output.shape())
                .value("target", target.shape())
                .shape();
          }
          return output.sub(target).abs().mean();
        });
  }

  /// The mean of a function's values over all samples, such as a second loss: `metric("mse",
  /// mse())`, or `metric("bias", (output, target) -> output.sub(target).mean())`.
  public static Metric metric(String name, Loss function) {
    return new MeanMetric(name, function);
  }

  /// How often to go over the data.
  public static FitOption.Epochs epochs(int count) {
    return new FitOption.Epochs(count);
  }

  /// What to evaluate on after each epoch.
  public static FitOption.Validation validation(Dataset dataset) {
    return new FitOption.Validation(dataset);
  }

  /// Goes over the data in its order instead of a random one.
  public static FitOption.InOrder inOrder() {
    return new FitOption.InOrder();
  }

  /// Who is told how it goes.
  public static FitOption.Report progress(Progress progress) {
    return new FitOption.Report(progress);
  }

  /// Nobody is told how it goes.
  public static FitOption.Report quiet() {
    return new FitOption.Report(Progress.none());
  }
}
