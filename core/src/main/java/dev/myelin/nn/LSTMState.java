package dev.myelin.nn;

import dev.myelin.tensor.Tensor;

/// The state of an [LSTM] or [LSTMCell].
///
/// @param h what it puts out
/// @param c what it keeps in its cells
public record LSTMState(Tensor h, Tensor c) {}
