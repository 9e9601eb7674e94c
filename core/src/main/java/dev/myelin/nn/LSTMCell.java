package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.List;

/// One step of an [LSTM].
///
/// | tensor | shape                                           |
/// |--------|-------------------------------------------------|
/// | input  | `[N, inputSize]` or `[inputSize]`               |
/// | h, c   | `[N, hiddenSize]` or `[hiddenSize]`             |
/// | weight_ih, weight_hh | `[4 · hiddenSize, inputSize]`, `[4 · hiddenSize, hiddenSize]`: i, f, g, o |
/// | bias_ih, bias_hh     | `[4 · hiddenSize]`                |
///
/// All start uniform in `±1/√hiddenSize`. Option: `noBias()`.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LSTMCell.html">
///   torch.nn.LSTMCell</a>
public final class LSTMCell extends RecurrentCell {
  private static final Operator STEP = Operator.deferred("aten::lstm_cell");

  /// An option of an LSTM's cell.
  public sealed interface Option permits Options.NoBias {}

  LSTMCell(long inputSize, long hiddenSize, Option... options) {
    super("LSTMCell", inputSize, hiddenSize, 4, hasBias("LSTMCell", (Object[]) options));
  }

  /// Takes a step from a state of zeros.
  public LSTMState call(Tensor x) {
    return state(step(STEP, x, new Tensor[2]));
  }

  /// Takes a step.
  public LSTMState call(Tensor x, LSTMState state) {
    return state(step(STEP, x, state.h(), state.c()));
  }

  private static LSTMState state(List<Tensor> results) {
    return new LSTMState(results.get(0), results.get(1));
  }
}
