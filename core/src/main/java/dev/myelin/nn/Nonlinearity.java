package dev.myelin.nn;

/// What an [RNN] takes of each sum.
public enum Nonlinearity implements RNN.Option, RNNCell.Option {
  TANH,
  RELU
}
