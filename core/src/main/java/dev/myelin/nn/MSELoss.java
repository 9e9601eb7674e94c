package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Tensor;

/// The squared error, `ℓ = (output − target)²`, by default its mean over all elements.
///
/// | tensor         | shape                           |
/// |----------------|---------------------------------|
/// | output, target | the same, any                   |
/// | loss           | a scalar; theirs with `NONE`    |
///
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html">torch.nn.MSELoss</a>
public final class MSELoss extends Module implements Loss {
  /// An option of the squared error.
  public sealed interface Option permits Reduction {}

  private final Reduction reduction;

  MSELoss(Option... options) {
    Options.once("MSELoss", options);
    Reduction fold = Reduction.MEAN;
    for (Option option : options) {
      switch (option) {
        case Reduction r -> fold = r;
      }
    }
    reduction = fold;
  }

  @Override
  public Tensor call(Tensor output, Tensor target) {
    if (!output.shape().equals(target.shape())) {
      throw Problem.in(where())
          .rule("output and target must have the same shape")
          .value("output", output.shape())
          .value("target", target.shape())
          .remedy("Reshape one of them; broadcasting would hide a mistake here.")
          .shape();
    }
    Checks.real(this, "output", output);
    if (output.dtype() != target.dtype()) {
      throw Problem.in(where())
          .rule("output and target must have the same type")
          .value("output", output.dtype())
          .value("target", target.dtype())
          .remedy("Convert the target with to(DType." + output.dtype().name() + ").")
          .dtype();
    }
    Checks.sameDevice(
        this, "output", output, "target", target, "Move the target with to(output.device()).");
    return Kernels.mse(output, target, reduction.fold());
  }

  @Override
  protected String describe() {
    return reduction == Reduction.MEAN ? "" : "reduction=" + reduction;
  }
}
