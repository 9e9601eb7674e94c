package dev.myelin.optim;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
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
  private final Slots slots;
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
    slots = new Slots(share == 0 ? 0 : 1);
  }

  @Override
  protected void update(List<Parameter> parameters, List<Tensor> gradients) {
    for (Slots.Group group : slots.groups("SGD", parameters, gradients)) {
      fused.apply(
          group.elements(),
          group.gradients(),
          momentum == 0 ? List.of() : group.tensors(0),
          weightDecay,
          momentum,
          learningRate(),
          dampening,
          nesterov,
          maximize,
          group.steps() == 0);
      group.finish();
    }
  }

  @Override
  protected String describe() {
    return (momentum == 0 ? "" : ", momentum=" + momentum)
        + (dampening == 0 ? "" : ", dampening=" + dampening)
        + (nesterov ? ", nesterov" : "")
        + (weightDecay == 0 ? "" : ", weightDecay=" + weightDecay)
        + (maximize ? ", maximize" : "");
  }
}
