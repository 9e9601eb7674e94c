package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A network of long short-term memory. At each step
///
/// ```text
/// i = σ(W_ii x + b_ii + W_hi h + b_hi)     input
/// f = σ(W_if x + b_if + W_hf h + b_hf)     forget
/// g = tanh(W_ig x + b_ig + W_hg h + b_hg)  cell
/// o = σ(W_io x + b_io + W_ho h + b_ho)     output
/// c = f · c + i · g
/// h = o · tanh(c)                          with a projection W_hr (o · tanh(c))
/// ```
///
/// | tensor          | shape                                                              |
/// |-----------------|--------------------------------------------------------------------|
/// | input           | `[L, N, inputSize]`, with `batchFirst()` `[N, L, …]`, or `[L, …]`   |
/// | output          | the input's with `directions · out`                                 |
/// | h               | `[layers · directions, N, out]`, or without `N`                     |
/// | c               | `[layers · directions, N, hiddenSize]`, or without `N`              |
/// | weight_ih_l0    | `[4 · hiddenSize, inputSize]`: i, f, g, o                           |
/// | weight_hh_l0    | `[4 · hiddenSize, out]`: i, f, g, o                                 |
/// | bias_ih_l0, bias_hh_l0 | `[4 · hiddenSize]`                                           |
/// | weight_hr_l0    | `[projectionSize, hiddenSize]`, with a projection                   |
///
/// where `out` is the projection's size, or `hiddenSize` without one. A second direction's
/// parameters end in `_reverse`. All start uniform in `±1/√hiddenSize`.
///
/// | option | default | |
/// |---|---|---|
/// | `layers(n)` | 1 | networks on top of each other |
/// | `noBias()` | biases | |
/// | `batchFirst()` | steps first | the order of input and output; states keep theirs |
/// | `dropout(p)` | 0 | on the output of each layer but the last, in training |
/// | `bidirectional()` | forward only | a second network runs from the end, its output beside |
/// | `projectionSize(n)` | none | maps `h` to fewer numbers |
///
/// @see <a href="https://doi.org/10.1162/neco.1997.9.8.1735">Long Short-Term Memory (Hochreiter and
///   Schmidhuber, 1997)</a>
/// @see <a
///   href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LSTM.html">torch.nn.LSTM</a>
public final class LSTM extends Recurrent {
  /// An option of an LSTM.
  public sealed interface Option extends RecurrentOption
      permits Options.Layers,
          Options.NoBias,
          Options.BatchFirst,
          Options.Bidirectional,
          Options.ProjectionSize,
          Dropout {}

  LSTM(long inputSize, long hiddenSize, Option... options) {
    super(RecurrentConfig.of("LSTM", inputSize, hiddenSize, options), 4, "lstm");
  }

  /// Runs from a state of zeros.
  public LSTMOutput call(Tensor x) {
    return output(run(x, states(null)));
  }

  /// Runs from a state.
  public LSTMOutput call(Tensor x, LSTMState state) {
    return output(run(x, states(state)));
  }

  /// Runs over padded sequences, of which each ends at its length. Outputs behind an end are 0, and
  /// `h` and `c` are the state at the end.
  public LSTMOutput call(Tensor x, long... lengths) {
    return output(run(x, lengths, states(null)));
  }

  /// Runs over padded sequences, of which each ends at its length, from a state.
  public LSTMOutput call(Tensor x, LSTMState state, long... lengths) {
    return output(run(x, lengths, states(state)));
  }

  /// Runs over packed sequences; `output` is the data of sequences packed in the same way.
  public LSTMOutput call(PackedSequence x) {
    PackedResults results = run(x, states(null));
    return new LSTMOutput(results.output().data(), results.h(), results.last());
  }

  private List<State> states(@Nullable LSTMState state) {
    return List.of(
        new State("h", state == null ? null : state.h(), config.outputSize()),
        new State("c", state == null ? null : state.c(), config.hiddenSize()));
  }

  private static LSTMOutput output(List<Tensor> results) {
    return new LSTMOutput(results.get(0), results.get(1), results.get(2));
  }
}
