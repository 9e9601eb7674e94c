package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// What an [LSTM] puts out; `out` is the projection's size, or the hidden size without one.
///
/// @param output the last layer's `h` at each step, `[L, N, directions · out]`, or with the batch
///   first `[N, L, …]`, or unbatched `[L, …]`
/// @param h the last `h` of each layer and direction, `[layers · directions, N, out]`
/// @param c the last `c` of each layer and direction, `[layers · directions, N, hidden]`
public record LSTMOutput(Tensor output, Tensor h, Tensor c) {
  /// The state after the last step, to go on from.
  public LSTMState state() {
    return new LSTMState(h, c);
  }
}
