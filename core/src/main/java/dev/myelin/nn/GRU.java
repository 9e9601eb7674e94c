package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A network of gated recurrent units. At each step
///
/// ```text
/// r = σ(W_ir x + b_ir + W_hr h + b_hr)           reset
/// z = σ(W_iz x + b_iz + W_hz h + b_hz)           update
/// n = tanh(W_in x + b_in + r · (W_hn h + b_hn))  new
/// h = (1 − z) · n + z · h
/// ```
///
/// | tensor          | shape                                                              |
/// |-----------------|--------------------------------------------------------------------|
/// | input           | `[L, N, inputSize]`, with `batchFirst()` `[N, L, …]`, or `[L, …]`   |
/// | output          | the input's with `directions · hiddenSize`                          |
/// | h               | `[layers · directions, N, hiddenSize]`, or without `N`              |
/// | weight_ih_l0    | `[3 · hiddenSize, inputSize]`: r, z, n                              |
/// | weight_hh_l0    | `[3 · hiddenSize, hiddenSize]`: r, z, n                             |
/// | bias_ih_l0, bias_hh_l0 | `[3 · hiddenSize]`                                           |
///
/// A second direction's parameters end in `_reverse`. All start uniform in `±1/√hiddenSize`.
///
/// | option | default | |
/// |---|---|---|
/// | `layers(n)` | 1 | networks on top of each other |
/// | `noBias()` | biases | |
/// | `batchFirst()` | steps first | the order of input and output; states keep theirs |
/// | `dropout(p)` | 0 | on the output of each layer but the last, in training |
/// | `bidirectional()` | forward only | a second network runs from the end, its output beside |
///
/// @see <a href="https://arxiv.org/abs/1406.1078">Learning Phrase Representations using RNN
///   Encoder-Decoder (Cho et al., 2014)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GRU.html">torch.nn.GRU</a>
public final class GRU extends Recurrent {
  /// An option of a GRU.
  public sealed interface Option extends RecurrentOption
      permits Options.Layers, Options.NoBias, Options.BatchFirst, Options.Bidirectional, Dropout {}

  GRU(long inputSize, long hiddenSize, Option... options) {
    super(RecurrentConfig.of("GRU", inputSize, hiddenSize, options), 3, "gru");
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

  private List<State> state(@Nullable Tensor h) {
    return List.of(new State("h", h, config.hiddenSize()));
  }

  private static RNNOutput output(List<Tensor> results) {
    return new RNNOutput(results.get(0), results.get(1));
  }
}
