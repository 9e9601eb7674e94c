package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// The hinge loss of examples with several classes, `ℓ = Σ max(0, 1 − x[t] + x[i]) / C` over their
/// classes `t` and all other classes `i`. By default the mean over all examples.
///
/// | tensor | shape                                                                  |
/// |--------|------------------------------------------------------------------------|
/// | output | `[C]` or `[N, C]`: scores                                              |
/// | target | the same: class indices, as many as an example has, and −1 behind them |
/// | loss   | a scalar; `[]` or `[N]` with `NONE`                                    |
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiLabelMarginLoss.html">
///   torch.nn.MultiLabelMarginLoss</a>
public final class MultiLabelMarginLoss extends Module implements Loss {
  private static final Operator OPERATOR = Operator.deferred("aten::multilabel_margin_loss");

  private final Reduction reduction;

  MultiLabelMarginLoss(Reduction... options) {
    Options.once("MultiLabelMarginLoss", options);
    reduction = options.length == 0 ? Reduction.MEAN : options[0];
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    LossChecks.scores(this, output);
    LossChecks.sameShape(this, "output", output, "target", target);
    ClassTargets.checkType(this, target);
    LossChecks.sameDevice(this, output, target);
    Checks.range(this, "class indices", target, output.size(-1), -1);
    return OPERATOR.one(Halves.widen(output), target, reduction.number()).to(output.dtype());
  }

  @Override
  protected String describe() {
    return reduction.text();
  }
}
