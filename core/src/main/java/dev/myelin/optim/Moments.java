package dev.myelin.optim;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.Collections;
import java.util.List;

/// The fused step of Adam and AdamW, with what they keep: the running means of gradients and of
/// their squares, and the greatest of the latter.
final class Moments {
  private final String where;
  private final Operator fused;
  private final AdamConfig config;
  private final Slots slots;

  Moments(String where, String operator, AdamConfig config) {
    this.where = where;
    this.fused = Operator.named(operator);
    this.config = config;
    this.slots = new Slots(config.amsgrad() ? 3 : 2);
  }

  void step(List<Parameter> parameters, List<Tensor> gradients, double learningRate) {
    for (Slots.Group group : slots.groups(where, parameters, gradients)) {
      Tensor step = Tensors.scalar(group.steps() + 1, group.elements().getFirst().device());
      fused.apply(
          group.elements(),
          group.gradients(),
          group.tensors(0),
          group.tensors(1),
          config.amsgrad() ? group.tensors(2) : List.of(),
          Collections.nCopies(group.elements().size(), step),
          learningRate,
          config.beta1(),
          config.beta2(),
          config.weightDecay(),
          config.epsilon(),
          config.amsgrad(),
          config.maximize());
      group.finish();
    }
  }
}
