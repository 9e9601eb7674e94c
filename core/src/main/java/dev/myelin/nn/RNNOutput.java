package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// What an [RNN] or [GRU] puts out.
///
/// @param output the last layer's state at each step, `[L, N, directions · hidden]`, or with the
///   batch first `[N, L, …]`, or unbatched `[L, …]`
/// @param h the last state of each layer and direction, `[layers · directions, N, hidden]`
public record RNNOutput(Tensor output, Tensor h) {}
