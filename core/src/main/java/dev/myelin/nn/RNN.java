package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Elman's recurrent network: at each step `hₜ = tanh(W_ih xₜ + b_ih + W_hh hₜ₋₁ + b_hh)`, or
/// `relu` in place of `tanh`; a further layer takes the states of the one before as its input.
///
/// | tensor          | shape                                                              |
/// |-----------------|--------------------------------------------------------------------|
/// | input           | `[L, N, inputSize]`, with `batchFirst()` `[N, L, …]`, or `[L, …]`   |
/// | output          | the input's with `directions · hiddenSize`                          |
/// | h               | `[layers · directions, N, hiddenSize]`, or without `N`              |
/// | weight_ih_l0    | `[hiddenSize, inputSize]`; above `[…, directions · hiddenSize]`     |
/// | weight_hh_l0    | `[hiddenSize, hiddenSize]`                                          |
/// | bias_ih_l0, bias_hh_l0 | `[hiddenSize]`                                               |
///
/// A second direction's parameters end in `_reverse`. All start uniform in `±1/√hiddenSize`.
///
/// | option | default | |
/// |---|---|---|
/// | `layers(n)` | 1 | networks on top of each other |
/// | `nonlinearity(RELU)` | `TANH` | |
/// | `noBias()` | biases | |
/// | `batchFirst()` | steps first | the order of input and output; states keep theirs |
/// | `dropout(p)` | 0 | on the output of each layer but the last, in training |
/// | `bidirectional()` | forward only | a second network runs from the end, its output beside |
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RNN.html">torch.nn.RNN</a>
public final class RNN extends Recurrent {
  /// An option of an RNN.
  public sealed interface Option extends RecurrentOption
      permits Options.Layers,
          Options.NoBias,
          Options.BatchFirst,
          Options.Bidirectional,
          Dropout,
          Nonlinearity {}

  private final Nonlinearity nonlinearity;

  RNN(long inputSize, long hiddenSize, Option... options) {
    Nonlinearity of = nonlinearity(options);
    super(
        RecurrentConfig.of("RNN", inputSize, hiddenSize, options),
        1,
        of == Nonlinearity.RELU ? "rnn_relu" : "rnn_tanh");
    nonlinearity = of;
  }

  /// Runs from a state of zeros.
  public RNNOutput call(Tensor x) {
    return output(run(x, state(null)));
  }

  /// Runs from a state `[layers · directions, N, hiddenSize]`.
  public RNNOutput call(Tensor x, Tensor h) {
    return output(run(x, state(h)));
  }

  /// Runs over padded sequences, of which each ends at its length. Outputs behind an end are 0, and
  /// `h` is the state at the end.
  public RNNOutput call(Tensor x, long... lengths) {
    return output(run(x, lengths, state(null)));
  }

  /// Runs over padded sequences, of which each ends at its length, from a state.
  public RNNOutput call(Tensor x, Tensor h, long... lengths) {
    return output(run(x, lengths, state(h)));
  }

  /// Runs over packed sequences; `output` is the data of sequences packed in the same way.
  public RNNOutput call(PackedSequence x) {
    PackedResults results = run(x, state(null));
    return new RNNOutput(results.output().data(), results.h());
  }

  Nonlinearity nonlinearity() {
    return nonlinearity;
  }

  private List<State> state(@Nullable Tensor h) {
    return List.of(new State("h", h, config.hiddenSize()));
  }

  private static RNNOutput output(List<Tensor> results) {
    return new RNNOutput(results.get(0), results.get(1));
  }

  private static Nonlinearity nonlinearity(Option... options) {
    for (Option option : options) {
      if (option instanceof Nonlinearity nonlinearity) {
        return nonlinearity;
      }
    }
    return Nonlinearity.TANH;
  }
}
