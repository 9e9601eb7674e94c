package dev.myelin.nn;

/// An option of a recurrent network. [RNN.Option], [LSTM.Option] and [GRU.Option] say who takes
/// which.
public sealed interface RecurrentOption permits RNN.Option, LSTM.Option, GRU.Option {}
