package dev.myelin.nn;

import dev.myelin.tensor.Operator;
import dev.myelin.tensor.Tensor;
import java.util.Arrays;

/// One step of an [RNN]: `h' = tanh(W_ih x + b_ih + W_hh h + b_hh)`, or `relu` in place of `tanh`.
///
/// | tensor    | shape                                        |
/// |-----------|----------------------------------------------|
/// | input     | `[N, inputSize]` or `[inputSize]`            |
/// | h, output | `[N, hiddenSize]` or `[hiddenSize]`          |
/// | weight_ih, weight_hh | `[hiddenSize, inputSize]`, `[hiddenSize, hiddenSize]` |
/// | bias_ih, bias_hh     | `[hiddenSize]`                    |
///
/// All start uniform in `±1/√hiddenSize`. Options: `nonlinearity(RELU)`, `noBias()`.
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RNNCell.html">
///   torch.nn.RNNCell</a>
public final class RNNCell extends RecurrentCell {
  private static final Operator TANH = Operator.deferred("aten::rnn_tanh_cell");
  private static final Operator RELU = Operator.deferred("aten::rnn_relu_cell");

  /// An option of an RNN's cell.
  public sealed interface Option permits Options.NoBias, Nonlinearity {}

  private final Nonlinearity nonlinearity;

  RNNCell(long inputSize, long hiddenSize, Option... options) {
    super("RNNCell", inputSize, hiddenSize, 1, hasBias("RNNCell", (Object[]) options));
    nonlinearity =
        Arrays.asList(options).contains(Nonlinearity.RELU) ? Nonlinearity.RELU : Nonlinearity.TANH;
  }

  /// Takes a step from a state of zeros.
  public Tensor call(Tensor x) {
    return step(operator(), x, new Tensor[1]).getFirst();
  }

  /// Takes a step.
  public Tensor call(Tensor x, Tensor h) {
    return step(operator(), x, h).getFirst();
  }

  private Operator operator() {
    return nonlinearity == Nonlinearity.RELU ? RELU : TANH;
  }

  @Override
  protected String describe() {
    return super.describe() + (nonlinearity == Nonlinearity.TANH ? "" : ", nonlinearity=RELU");
  }
}
