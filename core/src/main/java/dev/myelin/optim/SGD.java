package dev.myelin.optim;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// Stochastic gradient descent, `θ ← θ − γ g`, with momentum `v ← μ v + (1 − τ) g` in place of `g`,
/// and with Nesterov's, `g + μ v`. Weight decay adds `λ θ` to `g`.
///
/// Here `γ` is `learningRate` (1e-3), `μ` `momentum` (0), `τ` `dampening` (0), `λ` `weightDecay`
/// (0).
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html">torch.optim.SGD</a>
public final class SGD extends Optimizer {
  /// An option of SGD.
  public sealed interface Option
      permits Optim.LearningRate,
          Optim.WeightDecay,
          Optim.Momentum,
          Optim.Dampening,
          Optim.Nesterov,
          Optim.Maximize {}

  private final double weightDecay;
  private final double momentum;
  private final double dampening;
  private final boolean nesterov;
  private final boolean maximize;
  private final IdentityHashMap<Parameter, Tensor> velocities = new IdentityHashMap<>();
  private final Operator fused = Operator.named("aten::_fused_sgd_");

  /// Makes the optimizer of some parameters.
  public SGD(List<Parameter> parameters, Option... options) {
    super(parameters, 1e-3);
    once("SGD", (Object[]) options);
    double decay = 0;
    double share = 0;
    double damp = 0;
    boolean ahead = false;
    boolean up = false;
    for (Option option : options) {
      switch (option) {
        case Optim.LearningRate o -> learningRate(o.value());
        case Optim.WeightDecay o -> decay = o.value();
        case Optim.Momentum o -> share = o.value();
        case Optim.Dampening o -> damp = o.value();
        case Optim.Nesterov o -> ahead = true;
        case Optim.Maximize o -> up = true;
      }
    }
    if (ahead && (share == 0 || damp != 0)) {
      throw Problem.in("SGD")
          .rule("nesterov needs momentum and no dampening")
          .value("momentum", share)
          .value("dampening", damp)
          .argument();
    }
    weightDecay = decay;
    momentum = share;
    dampening = damp;
    nesterov = ahead;
    maximize = up;
  }

  @Override
  protected void update(List<Parameter> parameters, List<Tensor> gradients) {
    if (momentum == 0) {
      step(parameters, gradients, List.of(), false);
      return;
    }
    // The first velocity is the gradient itself, so those parameters that begin go by themselves.
    var beginning = new ArrayList<Integer>();
    var moving = new ArrayList<Integer>();
    for (int i = 0; i < parameters.size(); i++) {
      (velocities.containsKey(parameters.get(i)) ? moving : beginning).add(i);
    }
    for (int i : beginning) {
      Parameter parameter = parameters.get(i);
      velocities.put(parameter, state(() -> Tensors.zerosLike(parameter)));
    }
    stepSome(beginning, parameters, gradients, true);
    stepSome(moving, parameters, gradients, false);
  }

  private void stepSome(
      List<Integer> which, List<Parameter> parameters, List<Tensor> gradients, boolean first) {
    if (!which.isEmpty()) {
      step(
          which.stream().map(parameters::get).toList(),
          which.stream().map(gradients::get).toList(),
          which.stream().map(i -> velocities.get(parameters.get(i))).toList(),
          first);
    }
  }

  private void step(
      List<Parameter> parameters, List<Tensor> gradients, List<Tensor> moving, boolean first) {
    fused.apply(
        parameters,
        gradients,
        moving,
        weightDecay,
        momentum,
        learningRate(),
        dampening,
        nesterov,
        maximize,
        first);
  }
}
