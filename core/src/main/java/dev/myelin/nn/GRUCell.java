package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;

/// One step of a [GRU].
///
/// | tensor    | shape                                        |
/// |-----------|----------------------------------------------|
/// | input     | `[N, inputSize]` or `[inputSize]`            |
/// | h, output | `[N, hiddenSize]` or `[hiddenSize]`          |
/// | weight_ih, weight_hh | `[3 · hiddenSize, inputSize]`, `[3 · hiddenSize, hiddenSize]`: r, z, n |
/// | bias_ih, bias_hh     | `[3 · hiddenSize]`                |
///
/// All start uniform in `±1/√hiddenSize`. Option: `noBias()`.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GRUCell.html">
///   torch.nn.GRUCell</a>
public final class GRUCell extends RecurrentCell {
  private static final Operator STEP = Operator.deferred("aten::gru_cell");

  /// An option of a GRU's cell.
  public sealed interface Option permits Options.NoBias {}

  GRUCell(long inputSize, long hiddenSize, Option... options) {
    super("GRUCell", inputSize, hiddenSize, 3, hasBias("GRUCell", (Object[]) options));
  }

  /// Takes a step from a state of zeros.
  public Tensor call(Tensor x) {
    return step(STEP, x, new Tensor[1]).getFirst();
  }

  /// Takes a step.
  public Tensor call(Tensor x, Tensor h) {
    return step(STEP, x, h).getFirst();
  }
}
