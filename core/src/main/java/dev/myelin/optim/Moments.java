package dev.myelin.optim;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// The running means of gradients and of their squares that Adam and AdamW keep, and their fused
/// step.
final class Moments {
  /// What is kept for one parameter: both means, the greatest of the second, and the steps taken.
  private record Entry(Tensor first, Tensor second, Tensor greatest, Tensor steps) {}

  private final Operator fused;
  private final Operator count = Operator.named("aten::_foreach_add_.Scalar");
  private final IdentityHashMap<Parameter, Entry> entries = new IdentityHashMap<>();

  Moments(String operator) {
    fused = Operator.named(operator);
  }

  void step(
      List<Parameter> parameters, List<Tensor> gradients, double learningRate, AdamConfig config) {
    int n = parameters.size();
    var first = new ArrayList<Tensor>(n);
    var second = new ArrayList<Tensor>(n);
    var greatest = new ArrayList<Tensor>(n);
    var steps = new ArrayList<Tensor>(n);
    for (Parameter parameter : parameters) {
      Entry entry = entries.computeIfAbsent(parameter, p -> entry(p, config.amsgrad()));
      first.add(entry.first);
      second.add(entry.second);
      if (config.amsgrad()) {
        greatest.add(entry.greatest);
      }
      steps.add(entry.steps);
    }
    count.apply(steps, 1);
    fused.apply(
        parameters,
        gradients,
        first,
        second,
        greatest,
        steps,
        learningRate,
        config.beta1(),
        config.beta2(),
        config.weightDecay(),
        config.epsilon(),
        config.amsgrad(),
        config.maximize());
  }

  private static Entry entry(Parameter parameter, boolean amsgrad) {
    Tensor first = Optimizer.state(() -> Tensors.zerosLike(parameter));
    Tensor second = Optimizer.state(() -> Tensors.zerosLike(parameter));
    return new Entry(
        first,
        second,
        amsgrad ? Optimizer.state(() -> Tensors.zerosLike(parameter)) : second,
        Optimizer.state(() -> Tensors.scalar(0, parameter.device())));
  }
}
