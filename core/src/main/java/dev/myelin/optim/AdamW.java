package dev.myelin.optim;

import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import java.util.List;

/// Adam with decoupled weight decay: `θ ← θ − γ λ θ`, then the step of [Adam] by the gradient
/// alone.
///
/// Here `γ` is `learningRate` (1e-3), `β` `betas` (0.9, 0.999), `ε` `epsilon` (1e-8), `λ`
/// `weightDecay` (1e-2).
///
/// @see <a href="https://arxiv.org/abs/1711.05101">Decoupled Weight Decay (Loshchilov & Hutter,
///   2017)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html">torch.optim.AdamW</a>
public final class AdamW extends Optimizer {
  /// An option of AdamW.
  public sealed interface Option extends AdamConfig.Option
      permits Optim.LearningRate,
          Optim.WeightDecay,
          Optim.Betas,
          Optim.Epsilon,
          Optim.Amsgrad,
          Optim.Maximize {}

  private final AdamConfig config;
  private final Moments moments;

  /// Makes the optimizer of some parameters.
  public AdamW(List<Parameter> parameters, Option... options) {
    this(parameters, AdamConfig.of("AdamW", 1e-2, options));
  }

  private AdamW(List<Parameter> parameters, AdamConfig config) {
    super(parameters, config.learningRate());
    this.config = config;
    this.moments = new Moments("AdamW", "aten::_fused_adamw_", config);
  }

  @Override
  protected void update(List<Parameter> parameters, List<Tensor> gradients) {
    moments.step(parameters, gradients, learningRate());
  }

  @Override
  protected String describe() {
    return config.describe(1e-2);
  }
}
