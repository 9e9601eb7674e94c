package dev.myelin.optim;

import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import java.util.List;

/// Adam: `m ← β₁ m + (1 − β₁) g`, `v ← β₂ v + (1 − β₂) g²`, `θ ← θ − γ · m̂ / (√v̂ + ε)` with `m̂ =
/// m / (1 − β₁ᵗ)` and `v̂ = v / (1 − β₂ᵗ)`. Weight decay adds `λ θ` to `g`.
///
/// Here `γ` is `learningRate` (1e-3), `β` `betas` (0.9, 0.999), `ε` `epsilon` (1e-8), `λ`
/// `weightDecay` (0).
///
/// @see <a href="https://arxiv.org/abs/1412.6980">Adam (Kingma & Ba, 2014)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html">torch.optim.Adam</a>
public final class Adam extends Optimizer {
  /// An option of Adam.
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
  public Adam(List<Parameter> parameters, Option... options) {
    this(parameters, AdamConfig.of("Adam", 0, options));
  }

  private Adam(List<Parameter> parameters, AdamConfig config) {
    super(parameters, config.learningRate());
    this.config = config;
    this.moments = new Moments("Adam", "aten::_fused_adam_", config);
  }

  @Override
  protected void update(List<Parameter> parameters, List<Tensor> gradients) {
    moments.step(parameters, gradients, learningRate());
  }

  @Override
  protected String describe() {
    return config.describe(0);
  }
}
