package dev.myelin.nn;

import dev.myelin.tensor.Tensor;
import java.util.List;

/// The part of [Nn] on recurrent networks, attention and positions.
abstract class NnRecurrent extends NnActivations {
  NnRecurrent() {}

  /// See [RNN].
  public static RNN rnn(long inputSize, long hiddenSize, RNN.Option... options) {
    return new RNN(inputSize, hiddenSize, options);
  }

  /// See [LSTM].
  public static LSTM lstm(long inputSize, long hiddenSize, LSTM.Option... options) {
    return new LSTM(inputSize, hiddenSize, options);
  }

  /// See [GRU].
  public static GRU gru(long inputSize, long hiddenSize, GRU.Option... options) {
    return new GRU(inputSize, hiddenSize, options);
  }

  /// See [RNNCell].
  public static RNNCell rnnCell(long inputSize, long hiddenSize, RNNCell.Option... options) {
    return new RNNCell(inputSize, hiddenSize, options);
  }

  /// See [LSTMCell].
  public static LSTMCell lstmCell(long inputSize, long hiddenSize, LSTMCell.Option... options) {
    return new LSTMCell(inputSize, hiddenSize, options);
  }

  /// See [GRUCell].
  public static GRUCell gruCell(long inputSize, long hiddenSize, GRUCell.Option... options) {
    return new GRUCell(inputSize, hiddenSize, options);
  }

  /// How many networks lie on top of each other.
  public static Options.Layers layers(long count) {
    return new Options.Layers(count);
  }

  /// The batch's dimension comes before the steps'.
  public static Options.BatchFirst batchFirst() {
    return new Options.BatchFirst();
  }

  /// A second network runs from the end of the sequence; its output comes beside the first's.
  public static Options.Bidirectional bidirectional() {
    return new Options.Bidirectional();
  }

  /// What an LSTM's output is projected to.
  public static Options.ProjectionSize projectionSize(long size) {
    return new Options.ProjectionSize(size);
  }

  /// What an RNN takes of each sum.
  public static Nonlinearity nonlinearity(Nonlinearity nonlinearity) {
    return nonlinearity;
  }

  /// Pads sequences, each `[length, …]`, with a value to the longest: `[N, L, …]`.
  public static Tensor padSequence(List<Tensor> sequences, double value) {
    return PackedSequence.padSequence(sequences, value);
  }
}
